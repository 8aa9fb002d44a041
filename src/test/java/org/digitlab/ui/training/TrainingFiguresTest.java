package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.junit.jupiter.api.Test;

class TrainingFiguresTest {

    private final List<Integer> drawn = new ArrayList<>();
    private final MetricsSink chart = new MetricsSink() {
        @Override
        public void validation(ValidationPoint point) {
            drawn.add(point.iteration());
        }
    };

    @Test
    void validationOnASubsetIsShownOnlyUntilTheFirstFullValidation() {
        TrainingFigures figures = new TrainingFigures();
        figures.forwardTo(chart);
        figures.validation(point(43, 1, Scope.PROBE));
        figures.validation(point(430, 1, Scope.EPOCH));
        figures.validation(point(473, 2, Scope.PROBE));
        figures.validation(point(860, 2, Scope.EPOCH));
        assertThat(drawn).containsExactly(43, 430, 860);
    }

    private static ValidationPoint point(int iteration, int epoch, Scope scope) {
        return new ValidationPoint(iteration, epoch, 0.1, 0.9, scope);
    }
}
