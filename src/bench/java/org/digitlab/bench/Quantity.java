package org.digitlab.bench;

import java.util.Locale;
import org.digitlab.cli.output.Text;

/** What a figure is. */
public enum Quantity {
    TRAINING_RATE("training, images/s"),
    INFERENCE_RATE("inference, images/s"),
    LATENCY_P50("one image, p50, ms"),
    LATENCY_P99("one image, p99, ms"),
    /** Of training alone, the looks at the test set not counted. */
    SECONDS_TO_ACCURACY("time to the accuracy, s"),
    EPOCHS_TO_ACCURACY("epochs to the accuracy"),
    /** Of the last epoch, so below the goal if that was not reached. */
    TEST_ACCURACY("test accuracy"),
    PEAK_MEGABYTES("peak resident memory, MB");

    private final String title;

    Quantity(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** A figure as people read it. */
    String text(double figure) {
        return switch (this) {
            case LATENCY_P50, LATENCY_P99 -> String.format(Locale.ROOT, "%.3f", figure);
            case SECONDS_TO_ACCURACY -> String.format(Locale.ROOT, "%.1f", figure);
            case TEST_ACCURACY -> Text.percent(figure);
            default -> Text.count(figure);
        };
    }
}
