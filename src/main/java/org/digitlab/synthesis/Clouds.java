package org.digitlab.synthesis;

import java.util.SplittableRandom;
import org.digitlab.data.LabeledImages;

/** Renders grey blobs with soft or hard edges, which resemble pictures without writing. */
final class Clouds {

    private static final int SIDE = LabeledImages.SIDE;

    private Clouds() {
    }

    /** Renders a random image of 784 pixels, row by row. */
    static byte[] sample(SplittableRandom random) {
        double[] field = new double[LabeledImages.PIXELS];
        for (int blob = random.nextInt(2, 12); blob > 0; blob--) {
            add(field, random);
        }
        double level = random.nextDouble(0.05, 0.5);
        double hardness = Math.exp(random.nextDouble(0, 3));
        double noise = random.nextDouble(0.25);
        byte[] pixels = new byte[field.length];
        for (int i = 0; i < field.length; i++) {
            double ink = hardness * (field[i] - level);
            double grain = ink > 0 ? 1 - noise * random.nextDouble() : 1;
            pixels[i] = (byte) Math.round(255 * grain * Math.max(0, Math.min(1, ink)));
        }
        return pixels;
    }

    /** Adds a light or dark ellipse in a random orientation. */
    private static void add(double[] field, SplittableRandom random) {
        double x = random.nextDouble(4, SIDE - 4);
        double y = random.nextDouble(4, SIDE - 4);
        double angle = random.nextDouble(Math.PI);
        double length = random.nextDouble(2, 9);
        double breadth = random.nextDouble(1.5, 6);
        double strength = random.nextDouble() < 0.25 ? -0.6 : random.nextDouble(0.4, 1.2);
        for (int i = 0; i < field.length; i++) {
            double dx = i % SIDE - x;
            double dy = i / SIDE - y;
            double along = (dx * Math.cos(angle) + dy * Math.sin(angle)) / length;
            double across = (dy * Math.cos(angle) - dx * Math.sin(angle)) / breadth;
            field[i] += strength * Math.exp(-Math.pow(along * along + across * across, 2));
        }
    }
}
