package org.digitlab.ui.explain;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.digitlab.inference.StageView;

/** The display order of a stage's units. */
public enum UnitOrder {
    NUMBER {
        @Override
        IntToDoubleFunction rank(StageView stage) {
            return unit -> unit;
        }
    },
    CONTRIBUTION {
        @Override
        IntToDoubleFunction rank(StageView stage) {
            return unit -> -Math.abs(stage.contributions()[unit]);
        }
    },
    ACTIVATION {
        @Override
        IntToDoubleFunction rank(StageView stage) {
            return unit -> -stage.meanActivation(unit);
        }
    };

    /** Maximum number of displayed units. */
    static final int MAX_UNITS = 128;

    /** Returns a rank of units; lower ranks come first. */
    abstract IntToDoubleFunction rank(StageView stage);

    /** Returns the first {@link #MAX_UNITS} units. */
    int[] of(StageView stage) {
        IntToDoubleFunction rank = rank(stage);
        return IntStream.range(0, stage.stage().units()).boxed()
                .sorted(Comparator.comparingDouble(rank::applyAsDouble)).limit(MAX_UNITS).mapToInt(Integer::intValue)
                .toArray();
    }
}
