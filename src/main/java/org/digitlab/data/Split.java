package org.digitlab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Images split into those for training and those for validation. */
public record Split(LabeledImages training, LabeledImages validation) {

    /**
     * Shuffles images by {@code seed} and splits them so that each class has the same fraction in validation.
     *
     * @param validationShare the fraction for validation, above 0 and below 1; both parts get at least one image
     * @throws IllegalArgumentException if there are fewer than two images or the fraction is out of range
     */
    public static Split stratified(LabeledImages images, double validationShare, long seed) {
        int size = images.size();
        if (size < 2) {
            throw new IllegalArgumentException("Expected at least 2 images to split, found " + size);
        }
        if (!(validationShare > 0 && validationShare < 1)) {
            throw new IllegalArgumentException(
                    "Expected a validation share above 0 and below 1, found " + validationShare);
        }
        int held = validationSize(size, validationShare);
        int[] quota = quotas(images, held);
        int[] training = new int[size - held];
        int[] validation = new int[held];
        int trained = 0;
        int validated = 0;
        for (int index : shuffled(size, seed)) {
            if (quota[images.label(index)]-- > 0) {
                validation[validated++] = index;
            } else {
                training[trained++] = index;
            }
        }
        return new Split(images.subset(training), images.subset(validation));
    }

    /** Returns the number of validation images of two or more images. */
    public static int validationSize(int size, double validationShare) {
        return (int) Math.max(1, Math.min(size - 1, Math.round(size * validationShare)));
    }

    /** Returns the number of validation images of each class, by the largest remainder method. */
    private static int[] quotas(LabeledImages images, int held) {
        int[] quota = new int[LabeledImages.CLASSES];
        long[] remainder = new long[LabeledImages.CLASSES];
        for (int i = 0; i < images.size(); i++) {
            remainder[images.label(i)] += held;
        }
        for (int label = 0; label < quota.length; label++) {
            quota[label] = (int) (remainder[label] / images.size());
            remainder[label] %= images.size();
        }
        IntStream.range(0, quota.length).boxed()
                .sorted(Comparator.comparingLong((Integer label) -> -remainder[label]))
                .limit(held - Arrays.stream(quota).sum())
                .forEach(label -> quota[label]++);
        return quota;
    }

    static int[] shuffled(int size, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
