package org.digitlab.bench;

import java.util.Locale;
import org.digitlab.cli.output.Text;

/** The measured quantities. */
public enum Quantity {
    TRAINING_RATE("training, images/s"),
    INFERENCE_RATE("inference, images/s"),
    LATENCY_P50("latency p50, ms"),
    LATENCY_P99("latency p99, ms"),
    /** Training time without evaluation. */
    SECONDS_TO_ACCURACY("time to accuracy, s"),
    EPOCHS_TO_ACCURACY("epochs to accuracy"),
    /** Accuracy after the last epoch, below the goal if it was not reached. */
    TEST_ACCURACY("test accuracy"),
    PEAK_MEGABYTES("peak resident memory, MB");

    private final String title;

    Quantity(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Formats a value for people. */
    String text(double figure) {
        return switch (this) {
            case LATENCY_P50, LATENCY_P99 -> String.format(Locale.ROOT, "%.3f", figure);
            case SECONDS_TO_ACCURACY -> String.format(Locale.ROOT, "%.1f", figure);
            case TEST_ACCURACY -> Text.percent(figure);
            default -> Text.count(figure);
        };
    }
}
