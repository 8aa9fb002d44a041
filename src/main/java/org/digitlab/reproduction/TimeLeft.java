package org.digitlab.reproduction;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.recipe.Recipe;

/** Estimates the time left for a plan from the times of its complete trainings. */
final class TimeLeft {

    private final Map<Kind, Double> open = new HashMap<>();
    private double workDone;
    private double secondsDone;

    /** Trainings that differ in nothing but their number: only the first takes time. */
    private record Kind(Variant variant, Protocol protocol, Recipe recipe) {

        static Kind of(PlannedTraining planned) {
            return new Kind(planned.model().variant(), planned.model().protocol(), planned.recipe());
        }
    }

    TimeLeft(List<PlannedTraining> trainings) {
        trainings.forEach(one -> open.put(Kind.of(one), TrainingCost.of(one)));
    }

    /** Takes the time of a complete training, also of one that was found in the folder. */
    synchronized void done(PlannedTraining planned, double seconds) {
        boolean first = open.remove(Kind.of(planned)) != null;
        if (first && Double.isFinite(seconds)) {
            workDone += TrainingCost.of(planned);
            secondsDone += seconds;
        }
    }

    /** Removes a failed training from the estimate. */
    synchronized void failed(PlannedTraining planned) {
        open.remove(Kind.of(planned));
    }

    /**
     * Returns the time left during a training; zero at the start, when it cannot be estimated.
     *
     * @param fraction done of the training, 0 to 1
     * @param seconds  elapsed in the training
     */
    synchronized Duration left(PlannedTraining current, double fraction, double seconds) {
        double part = TrainingCost.of(current) * fraction;
        return left(workDone + part, secondsDone + seconds, part);
    }

    /** Returns the time left between two trainings; zero at the start, when it cannot be estimated. */
    synchronized Duration left() {
        return left(workDone, secondsDone, 0);
    }

    private Duration left(double work, double seconds, double part) {
        double rest = open.values().stream().mapToDouble(Double::doubleValue).sum() - part;
        return work == 0 ? Duration.ZERO : Duration.ofMillis(Math.round(seconds / work * Math.max(0, rest) * 1e3));
    }
}
