package org.digitlab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.digitlab.cli.output.Output;
import org.digitlab.cli.output.TextTable;

/** Prints the medians of all rounds, and the ratios of this project to each rival per round. */
final class ResultTable {

    private static final String NOTHING = "-";

    private final Results results;
    private final List<Rival> rivals;
    private final List<Rival> others;

    /** @param rivals columns in order */
    ResultTable(Results results, List<Rival> rivals) {
        this.results = results;
        this.rivals = rivals;
        this.others = rivals.contains(Rival.OURS)
                ? rivals.stream().filter(rival -> rival != Rival.OURS).toList() : List.of();
    }

    void printTo(Output output) {
        TextTable table = new TextTable(1, Stream.of(Stream.of("median"), rivals.stream().map(Rival::title),
                others.stream().map(other -> "÷ %s (min–max)".formatted(other.title())))
                .flatMap(column -> column).toArray(String[]::new));
        for (Cell cell : results.cells()) {
            table.row(cells(cell).toArray());
        }
        table.printTo(output);
    }

    List<String> cells(Cell cell) {
        List<String> texts = new ArrayList<>(List.of(cell.title()));
        rivals.forEach(rival -> texts.add(results.spread(cell, rival)
                .map(spread -> cell.quantity().text(spread.median())).orElse(NOTHING)));
        others.forEach(other -> texts.add(results.ratio(cell, other).map(ResultTable::text).orElse(NOTHING)));
        return texts;
    }

    private static String text(Spread ratio) {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", ratio.median(), ratio.min(), ratio.max());
    }
}
