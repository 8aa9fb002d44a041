package org.digitlab.cli.output;

import org.digitlab.reproduction.ComparisonRow;
import org.digitlab.reproduction.Figures;
import org.digitlab.reproduction.PublishedModel;
import org.digitlab.reproduction.ReportedAccuracy;

/** ComparisonRow of the reproduction as JSON; accuracies are 0 to 1, null if missing. */
record ReproducedRow(String row, String model, String variant, int parameters, String measuredOn, ReportedAccuracy reported,
        Figures published, Figures accurate) {

    static ReproducedRow of(ComparisonRow row) {
        PublishedModel recogniser = row.recogniser();
        return new ReproducedRow(recogniser.id(), recogniser.variant().family().id(), recogniser.variant().id(),
                recogniser.parameters(), recogniser.protocol().id(), recogniser.reported(), row.published(),
                row.accurate());
    }
}
