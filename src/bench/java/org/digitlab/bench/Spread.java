package org.digitlab.bench;

import java.util.List;
import org.digitlab.metrics.Statistics;

/** Median and range of a quantity over several rounds. */
record Spread(double median, double min, double max) {

    /** @param values at least one value */
    static Spread of(List<Double> values) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        return new Spread(Statistics.median(all), Statistics.quantile(all, Double.MIN_VALUE),
                Statistics.quantile(all, 1));
    }
}
