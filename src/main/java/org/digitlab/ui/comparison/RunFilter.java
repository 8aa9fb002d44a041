package org.digitlab.ui.comparison;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.digitlab.runs.StoredRun;

/**
 * Finds runs by what was typed: every word must stand somewhere in name, network, notes or condition.
 *
 * @param typed as it was typed
 * @param text  says how runs were found
 */
record RunFilter(String typed, RunText text) implements Predicate<RunRow> {

    @Override
    public boolean test(RunRow row) {
        String all = all(row.run()).toLowerCase(Locale.ROOT);
        return Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }

    private String all(StoredRun run) {
        return String.join(" ", run.name(), RunColumn.MODEL.text(run), RunColumn.VARIANT.text(run), run.notes(),
                text.condition(run), RunColumn.DATE.text(run));
    }
}
