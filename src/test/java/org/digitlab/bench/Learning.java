package org.digitlab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.Tally;

/** Checks that a library's network learns, because a benchmark of a broken network would be meaningless. */
public final class Learning {

    private static final int BATCH = 64;
    private static final int BATCHES = 60;
    private static final int TEST_IMAGES = 500;

    private Learning() {
    }

    public static void check(TrainableNetwork network) throws IOException {
        DigitData data = DigitData.bundled();
        network.load(data.training().first(BATCH * BATCHES), BATCH);
        for (int index = 0; index < BATCHES; index++) {
            network.train(index);
        }
        network.load(data.test(), TEST_IMAGES);
        float[] probabilities = network.predict(0);
        assertThat(probabilities).hasSize(TEST_IMAGES * LabeledImages.CLASSES);
        assertThat(accuracy(probabilities, data.test())).isGreaterThan(0.75);
        checkSingle(network, data.test(), Arrays.copyOf(probabilities, LabeledImages.CLASSES));
    }

    /** Checks that single and batch predictions agree, which implies that dropout is off. */
    private static void checkSingle(TrainableNetwork network, LabeledImages images, float[] expected) {
        float[] single = network.predict(Pixels.scaled(images, 0, 1));
        double sum = 0;
        for (int digit = 0; digit < LabeledImages.CLASSES; digit++) {
            assertThat(single[digit]).isCloseTo(expected[digit], within(1e-4f));
            sum += single[digit];
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
    }

    private static double accuracy(float[] probabilities, LabeledImages images) {
        Tally tally = new Tally();
        for (int image = 0; image < TEST_IMAGES; image++) {
            tally.addProbabilities(probabilities, image * LabeledImages.CLASSES, LabeledImages.CLASSES,
                    images.label(image));
        }
        return tally.accuracy();
    }
}
