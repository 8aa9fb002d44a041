package org.digitlab.data;

/** Training images parted into those to learn from and those to validate on. */
public record Split(LabeledImages training, LabeledImages validation) {

    /**
     * Parts {@code images} so that each class has the same share in validation, shuffled by {@code seed}.
     *
     * @param validationShare the part for validation, above 0 and below 1; at least one image stays on each side
     * @throws IllegalArgumentException if there are fewer than two images or the share is out of range
     */
    public static Split stratified(LabeledImages images, double validationShare, long seed) {
        throw new IllegalArgumentException("contract");
    }
}
