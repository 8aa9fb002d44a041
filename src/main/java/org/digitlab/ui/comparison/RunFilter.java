package org.digitlab.ui.comparison;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.digitlab.runs.StoredRun;

/**
 * Filters runs: every word of the query must occur in name, network, notes, condition or date.
 *
 * @param query words, separated by spaces
 * @param text  describes conditions
 */
record RunFilter(String query, RunText text) implements Predicate<RunRow> {

    @Override
    public boolean test(RunRow row) {
        String all = all(row.run()).toLowerCase(Locale.ROOT);
        return Arrays.stream(query.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }

    private String all(StoredRun run) {
        return String.join(" ", run.name(), RunColumn.MODEL.text(run), RunColumn.VARIANT.text(run), run.notes(),
                text.condition(run), RunColumn.DATE.text(run));
    }
}
