package org.digitlab.data;

/**
 * Images to be learnt from besides the training set; validation and test images stay what they are.
 *
 * @param training to learn from
 * @param heldOut  of the same source, to measure on; often empty
 * @param origin   where they are from; null if there are none
 */
public record ExtraImages(LabeledImages training, LabeledImages heldOut, ExtraData origin) {

    private static final LabeledImages EMPTY = new LabeledImages(new byte[0], new byte[0]);

    public static final ExtraImages NONE = new ExtraImages(EMPTY, EMPTY, null);

    public boolean isEmpty() {
        return origin == null;
    }

    /** The same with these to learn from as well. */
    public Split addedTo(Split split) {
        return isEmpty() ? split : new Split(split.training().plus(training), split.validation());
    }
}
