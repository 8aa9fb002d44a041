package org.digitlab.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The values of all rounds, in the order of the measurements. */
final class Results {

    private final Map<Cell, Map<Rival, List<Double>>> rounds = new LinkedHashMap<>();

    /** Adds the values of one round. */
    void add(Order order, Rival rival, Map<Quantity, Double> figures) {
        // Sorted by the enum, because a map from JSON has no order.
        new TreeMap<>(figures).forEach((quantity, figure) ->
                values(new Cell(quantity, order.family(), order.batch()), rival).add(figure));
    }

    Set<Cell> cells() {
        return rounds.keySet();
    }

    /** Returns the values of all rounds; empty if there are none. */
    List<Double> figures(Cell cell, Rival rival) {
        return rounds.getOrDefault(cell, Map.of()).getOrDefault(rival, List.of());
    }

    Optional<Spread> spread(Cell cell, Rival rival) {
        List<Double> figures = figures(cell, rival);
        return figures.isEmpty() ? Optional.empty() : Optional.of(Spread.of(figures));
    }

    /** Returns this project's values divided by those of {@code other}, round by round. */
    Optional<Spread> ratio(Cell cell, Rival other) {
        List<Double> ours = figures(cell, Rival.OURS);
        List<Double> theirs = figures(cell, other);
        int both = Math.min(ours.size(), theirs.size());
        return both == 0 ? Optional.empty() : Optional.of(Spread.of(
                IntStream.range(0, both).mapToObj(round -> ours.get(round) / theirs.get(round)).toList()));
    }

    private List<Double> values(Cell cell, Rival rival) {
        return rounds.computeIfAbsent(cell, key -> new EnumMap<>(Rival.class))
                .computeIfAbsent(rival, key -> new ArrayList<>());
    }
}
