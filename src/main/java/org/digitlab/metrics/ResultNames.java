package org.digitlab.metrics;

import java.util.List;

/** The names of a training's results in manifests and runs. */
public final class ResultNames {

    public static final String EPOCHS_DONE = "epochs";
    public static final String BEST_EPOCH = "bestEpoch";
    public static final String VALIDATION_ACCURACY = "validationAccuracy";
    public static final String VALIDATION_LOSS = "validationLoss";
    public static final String TEST_ACCURACY = "testAccuracy";
    public static final String TEST_LOSS = "testLoss";
    public static final String HELD_OUT_ACCURACY = "heldOutAccuracy";
    /** The confidence below which an image may not be a digit. */
    public static final String REJECT_BELOW = "rejectBelow";
    public static final String ITERATIONS = "iterations";
    public static final String TRAIN_SECONDS = "trainSeconds";
    public static final String IMAGES_PER_SECOND = "imagesPerSecond";

    /** All names; each value is a number. */
    public static final List<String> ALL = List.of(EPOCHS_DONE, BEST_EPOCH, VALIDATION_ACCURACY, VALIDATION_LOSS,
            TEST_ACCURACY, TEST_LOSS, HELD_OUT_ACCURACY, REJECT_BELOW, ITERATIONS, TRAIN_SECONDS, IMAGES_PER_SECOND);

    private ResultNames() {
    }
}
