package org.digitlab.cli.output;

import org.digitlab.reproduction.Figures;
import org.digitlab.reproduction.Recogniser;
import org.digitlab.reproduction.Reported;
import org.digitlab.reproduction.Row;

/** Row of the reproduction as JSON; accuracies are 0 to 1, null if missing. */
record ReproducedRow(String row, String model, String variant, int parameters, String measuredOn, Reported reported,
        Figures published, Figures accurate) {

    static ReproducedRow of(Row row) {
        Recogniser recogniser = row.recogniser();
        return new ReproducedRow(recogniser.id(), recogniser.variant().family().id(), recogniser.variant().id(),
                recogniser.parameters(), recogniser.protocol().id(), recogniser.reported(), row.published(),
                row.accurate());
    }
}
