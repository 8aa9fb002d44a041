package org.digitlab.network;

import java.util.Random;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.Manifest;

/** Untrained models with random weights. */
public final class RandomModel {

    private RandomModel() {
    }

    /** @param manifest may be null */
    public static DigitModel of(Variant variant, Manifest manifest) {
        float[] weights = new float[NetworkSummary.of(variant).parameters()];
        Random random = new Random(5);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian() / 10;
        }
        return DigitModel.of(variant, new WeightSnapshot(weights, 7), manifest);
    }
}
