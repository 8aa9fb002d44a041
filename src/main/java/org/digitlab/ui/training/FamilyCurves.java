package org.digitlab.ui.training;

import java.util.List;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.Family;
import org.digitlab.ui.chart.ChartSeries;
import org.digitlab.ui.chart.LiveChart;
import org.digitlab.ui.chart.SeriesRole;

/** One family's four curves in the two charts. */
public final class FamilyCurves implements Curves {

    private final ChartSeries trainingLoss;
    private final ChartSeries validationLoss;
    private final ChartSeries trainingAccuracy;
    private final ChartSeries validationAccuracy;

    public FamilyCurves(Family family, LiveChart loss, LiveChart accuracy) {
        trainingLoss = loss.addSeries(family.title(), SeriesRole.TRAINING, family.id());
        validationLoss = loss.addSeries(family.title(), SeriesRole.VALIDATION, family.id());
        trainingAccuracy = accuracy.addSeries(family.title(), SeriesRole.TRAINING, family.id());
        validationAccuracy = accuracy.addSeries(family.title(), SeriesRole.VALIDATION, family.id());
    }

    @Override
    public void clear() {
        List.of(trainingLoss, validationLoss, trainingAccuracy, validationAccuracy).forEach(ChartSeries::clear);
    }

    @Override
    public void iteration(IterationPoint point) {
        trainingLoss.append(point.iteration(), point.loss());
        trainingAccuracy.append(point.iteration(), point.accuracy());
    }

    @Override
    public void validation(ValidationPoint point) {
        validationLoss.append(point.iteration(), point.loss());
        validationAccuracy.append(point.iteration(), point.accuracy());
    }
}
