package org.digitlab.data;

/**
 * Additional training images; validation and test images are not affected.
 *
 * @param training images for training
 * @param heldOut  images of the same source for evaluation; often empty
 * @param origin   the source of the images; null if there are none
 */
public record ExtraImages(LabeledImages training, LabeledImages heldOut, ExtraData origin) {

    private static final LabeledImages EMPTY = new LabeledImages(new byte[0], new byte[0]);

    public static final ExtraImages NONE = new ExtraImages(EMPTY, EMPTY, null);

    public boolean isEmpty() {
        return origin == null;
    }

    /** Returns the split with these training images added. */
    public Split addedTo(Split split) {
        return isEmpty() ? split : new Split(split.training().plus(training), split.validation());
    }
}
