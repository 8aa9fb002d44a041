package org.digitlab.ui.explain;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.digitlab.inference.StageView;

/** In which order the units of a stage are shown. */
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

    /** More than this nobody looks at. */
    static final int MOST = 128;

    /** Smaller is earlier. */
    abstract IntToDoubleFunction rank(StageView stage);

    /** The first {@link #MOST} units. */
    int[] of(StageView stage) {
        IntToDoubleFunction rank = rank(stage);
        return IntStream.range(0, stage.stage().units()).boxed()
                .sorted(Comparator.comparingDouble(rank::applyAsDouble)).limit(MOST).mapToInt(Integer::intValue)
                .toArray();
    }
}
