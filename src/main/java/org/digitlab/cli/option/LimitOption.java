package org.digitlab.cli.option;

import org.digitlab.data.LabeledImages;
import picocli.CommandLine.Option;

/** How many images to use. */
public final class LimitOption {

    @Option(names = "--limit", paramLabel = "N", description = "Use the first N training images only.")
    private String limit;

    /** @throws IllegalArgumentException one sentence that names the range and the value */
    public int images() {
        if (limit == null) {
            return Integer.MAX_VALUE;
        }
        if (!limit.strip().matches("\\d{1,9}") || Integer.parseInt(limit.strip()) < LabeledImages.CLASSES) {
            throw new IllegalArgumentException("Limit: expected a whole number from %d to 999999999, found \"%s\""
                    .formatted(LabeledImages.CLASSES, limit));
        }
        return Integer.parseInt(limit.strip());
    }
}
