package org.digitlab.cli.output;

import java.util.List;
import java.util.Map;
import org.digitlab.reproduction.ComparisonRow;
import org.digitlab.reproduction.Figures;
import org.digitlab.reproduction.PublishedModel;

/** The reported and the reproduced figures, as a table or JSON. */
final class ComparisonTable {

    private static final String BELOW = " *";

    private ComparisonTable() {
    }

    /** @param whole whether the trainings are complete, as the rows describe them */
    static void print(Output output, List<ComparisonRow> rows, boolean whole) {
        TextTable table = new TextTable(2, "Row", "On", "Reported", "As published  ", "Time", "Accurate recipe  ",
                "Time", "Parameters");
        for (ComparisonRow row : rows) {
            PublishedModel one = row.model();
            table.row(one.id(), one.protocol().id(),
                    Text.percent(one.reported().accuracy(), one.reported().deviation()), accuracy(row.published()),
                    Text.duration(row.published().seconds()), accuracy(row.accurate()),
                    Text.duration(row.accurate().seconds()), Text.count(one.parameters()));
        }
        table.printTo(output);
        output.line("Mean ± standard deviation over seeds, or over folds for 5-fold; time of one training, or of all "
                + "five for 5-fold");
        if (rows.stream().anyMatch(row -> row.published().below() || row.accurate().below())) {
            output.line("* below the reported figure by more than the standard deviation");
        }
        if (!whole) {
            output.line("With --epochs, --limit or other data, the trainings differ from the described ones");
        }
    }

    /** Returns a row as JSON; accuracies are 0 to 1, null if missing. */
    static Map<String, Object> fields(ComparisonRow row) {
        PublishedModel model = row.model();
        return Json.object("row", model.id(), "model", model.variant().family().id(), "variant", model.variant().id(),
                "parameters", model.parameters(), "measuredOn", model.protocol().id(), "reported", model.reported(),
                "published", row.published(), "accurate", row.accurate());
    }

    private static String accuracy(Figures figures) {
        String part = figures.complete() == 0 || figures.complete() == figures.planned() ? ""
                : " (%d of %d)".formatted(figures.complete(), figures.planned());
        return Text.percent(figures.mean(), figures.deviation()) + part
                + (figures.below() ? BELOW : " ".repeat(BELOW.length()));
    }
}
