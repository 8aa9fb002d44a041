package org.digitlab.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.digitlab.network.architecture.Family;

/**
 * All results for the JSON file.
 *
 * @param rounds  number of measured rounds
 * @param seconds duration of each training measurement; predictions take half of it
 */
record Report(Machine machine, Map<Rival, Map<String, String>> versions, int rounds, double seconds, List<Row> rows) {

    /**
     * One quantity for all rivals.
     *
     * @param family null for a quantity of the whole process
     * @param spread median and range by rival
     * @param rounds values of all rounds by rival
     * @param ratios this project's values divided by each rival's
     */
    record Row(Quantity quantity, Family family, int batch, Map<Rival, Spread> spread,
            Map<Rival, List<Double>> rounds, Map<Rival, Spread> ratios) {
    }

    static Report of(Machine machine, Map<Rival, Map<String, String>> versions, int rounds, double seconds,
            Results results) {
        return new Report(machine, versions, rounds, seconds,
                results.cells().stream().map(cell -> row(cell, results)).toList());
    }

    private static Row row(Cell cell, Results results) {
        return new Row(cell.quantity(), cell.family(), cell.batch(),
                byRival(rival -> results.spread(cell, rival)),
                byRival(rival -> Optional.of(results.figures(cell, rival)).filter(figures -> !figures.isEmpty())),
                byRival(rival -> rival == Rival.OURS ? Optional.empty() : results.ratio(cell, rival)));
    }

    private static <T> Map<Rival, T> byRival(Function<Rival, Optional<T>> value) {
        Map<Rival, T> values = new EnumMap<>(Rival.class);
        for (Rival rival : Rival.values()) {
            value.apply(rival).ifPresent(present -> values.put(rival, present));
        }
        return values;
    }
}
