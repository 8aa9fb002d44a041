package org.digitlab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Splits images for k-fold cross-validation. */
public final class Folds {

    public static final int MIN = 2;
    public static final int MAX = 20;

    private Folds() {
    }

    /**
     * Shuffles images by {@code seed} and divides them into stratified folds: the folds' sizes differ by at most one
     * image, and so do the numbers of images of each digit.
     *
     * @param count number of folds, {@value #MIN} to {@value #MAX}
     * @return a split for each fold, with this fold for validation and all others for training
     * @throws IllegalArgumentException one sentence if the count is out of range or some digit has fewer images than
     *                                  there are folds
     */
    public static List<Split> stratified(LabeledImages images, int count, long seed) {
        check(count);
        int rarest = rarest(images);
        if (count > rarest) {
            throw new IllegalArgumentException("Folds: expected at most %d, the number of images of the rarest digit"
                    .formatted(rarest) + ", found " + count);
        }
        int[] order = Split.shuffled(images.size(), seed);
        int[] foldOf = assign(images, order, count);
        List<Split> splits = new ArrayList<>();
        for (int fold = 0; fold < count; fold++) {
            int current = fold;
            splits.add(new Split(
                    images.subset(IntStream.of(order).filter(image -> foldOf[image] != current).toArray()),
                    images.subset(IntStream.of(order).filter(image -> foldOf[image] == current).toArray())));
        }
        return splits;
    }

    private static int check(int count) {
        if (count < MIN || count > MAX) {
            throw unexpected(Integer.toString(count));
        }
        return count;
    }

    /** @throws IllegalArgumentException one sentence if the text is not a number or the number is out of range */
    public static int parse(String text) {
        int count;
        try {
            count = Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw unexpected('"' + text.strip() + '"');
        }
        return check(count);
    }

    private static IllegalArgumentException unexpected(String found) {
        return new IllegalArgumentException("Folds: expected a whole number from %d to %d, found %s"
                .formatted(MIN, MAX, found));
    }

    /** Assigns images to folds in turn, digit by digit, continuing with the next fold at each digit. */
    private static int[] assign(LabeledImages images, int[] order, int count) {
        int[] foldOf = new int[images.size()];
        int assigned = 0;
        for (int label = 0; label < LabeledImages.CLASSES; label++) {
            for (int image : order) {
                if (images.label(image) == label) {
                    foldOf[image] = assigned++ % count;
                }
            }
        }
        return foldOf;
    }

    /** Returns the number of images of the rarest digit, ignoring digits without images. */
    private static int rarest(LabeledImages images) {
        int[] counts = new int[LabeledImages.CLASSES];
        IntStream.range(0, images.size()).forEach(image -> counts[images.label(image)]++);
        return IntStream.of(counts).filter(found -> found > 0).min().orElse(0);
    }
}
