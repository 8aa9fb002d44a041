package org.digitlab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Parts images for k-fold cross-validation. */
public final class Folds {

    public static final int LEAST = 2;
    public static final int MOST = 20;

    private Folds() {
    }

    /**
     * Parts {@code images} into {@code count} folds that differ by one image at most, and each digit's images among
     * them by one as well; shuffled by {@code seed}.
     *
     * @return for each fold that fold as the images to validate on, and all others as those to learn from
     * @throws IllegalArgumentException one sentence, if the count is out of range or there are not enough images of
     *                                  each digit for every fold to have one
     */
    public static List<Split> stratified(LabeledImages images, int count, long seed) {
        check(count);
        int rarest = rarest(images);
        if (count > rarest) {
            throw new IllegalArgumentException("Folds: expected at most %d, for there are %d images of the rarest digit"
                    .formatted(rarest, rarest) + ", found " + count);
        }
        int[] order = Split.shuffled(images.size(), seed);
        int[] foldOf = deal(images, order, count);
        List<Split> splits = new ArrayList<>();
        for (int fold = 0; fold < count; fold++) {
            int held = fold;
            splits.add(new Split(
                    images.subset(IntStream.of(order).filter(image -> foldOf[image] != held).toArray()),
                    images.subset(IntStream.of(order).filter(image -> foldOf[image] == held).toArray())));
        }
        return splits;
    }

    /** @throws IllegalArgumentException one sentence, if there cannot be so many folds whatever the images are */
    public static int check(int count) {
        if (count < LEAST || count > MOST) {
            throw unexpected(Integer.toString(count));
        }
        return count;
    }

    /** @throws IllegalArgumentException one sentence, if that is no number or there cannot be so many folds */
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
                .formatted(LEAST, MOST, found));
    }

    /** Digit by digit, each going on where the one before it ended. */
    private static int[] deal(LabeledImages images, int[] order, int count) {
        int[] foldOf = new int[images.size()];
        int dealt = 0;
        for (int label = 0; label < LabeledImages.CLASSES; label++) {
            for (int image : order) {
                if (images.label(image) == label) {
                    foldOf[image] = dealt++ % count;
                }
            }
        }
        return foldOf;
    }

    /** How many images the rarest digit has; digits without any are not missed. */
    private static int rarest(LabeledImages images) {
        int[] counts = new int[LabeledImages.CLASSES];
        IntStream.range(0, images.size()).forEach(image -> counts[images.label(image)]++);
        return IntStream.of(counts).filter(found -> found > 0).min().orElse(0);
    }
}
