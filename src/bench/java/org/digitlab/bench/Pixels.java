package org.digitlab.bench;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitlab.data.LabeledImages;

/** Converts images to the arrays that libraries expect. */
public final class Pixels {

    private Pixels() {
    }

    /** Returns {@code count × 784} values from 0 to 1, from image {@code first} on. */
    public static float[] scaled(LabeledImages images, int first, int count) {
        float[] pixels = new float[count * LabeledImages.PIXELS];
        for (int i = 0; i < count; i++) {
            images.copyScaled(first + i, pixels, i * LabeledImages.PIXELS);
        }
        return pixels;
    }

    /** Returns {@code count × 10} values: 1 for the true digit, otherwise 0. */
    public static float[] oneHot(LabeledImages images, int first, int count) {
        float[] labels = new float[count * LabeledImages.CLASSES];
        for (int i = 0; i < count; i++) {
            labels[i * LabeledImages.CLASSES + images.label(first + i)] = 1;
        }
        return labels;
    }

    /** Returns the images shuffled with a seed. */
    static LabeledImages shuffled(LabeledImages images, int seed) {
        List<Integer> order = IntStream.range(0, images.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(seed));
        return images.subset(order.stream().mapToInt(Integer::intValue).toArray());
    }
}
