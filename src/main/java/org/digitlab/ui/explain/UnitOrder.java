package org.digitlab.ui.explain;

import java.util.Comparator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.digitlab.inference.StageView;

/** The display order of a stage's units. */
public enum UnitOrder {
    NUMBER((stage, unit) -> unit),
    CONTRIBUTION((stage, unit) -> -Math.abs(stage.contributions()[unit])),
    ACTIVATION((stage, unit) -> -stage.meanActivation(unit));

    static final int MAX_UNITS = 128;

    /** The rank of a stage's unit; lower ranks come first. */
    private final ToDoubleBiFunction<StageView, Integer> rank;

    UnitOrder(ToDoubleBiFunction<StageView, Integer> rank) {
        this.rank = rank;
    }

    /** Returns the first {@link #MAX_UNITS} units. */
    int[] of(StageView stage) {
        return IntStream.range(0, stage.stage().units()).boxed()
                .sorted(Comparator.comparingDouble(unit -> rank.applyAsDouble(stage, unit))).limit(MAX_UNITS)
                .mapToInt(Integer::intValue).toArray();
    }
}
