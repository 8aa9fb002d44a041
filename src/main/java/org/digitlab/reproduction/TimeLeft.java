package org.digitlab.reproduction;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.recipe.Recipe;

/** Guesses how long the rest of a plan takes, from how long what is done took. */
final class TimeLeft {

    private final Map<Kind, Double> open = new HashMap<>();
    private double workDone;
    private double secondsDone;

    /** Of several trainings of one kind only the first takes time. */
    private record Kind(Variant variant, Protocol protocol, Recipe recipe) {

        static Kind of(PlannedTraining planned) {
            return new Kind(planned.recogniser().variant(), planned.recogniser().protocol(), planned.recipe());
        }
    }

    TimeLeft(List<PlannedTraining> trainings) {
        trainings.forEach(one -> open.put(Kind.of(one), TrainingCost.of(one)));
    }

    /** A training is over; one that was found done tells as much as one that was just done. */
    synchronized void done(PlannedTraining planned, double seconds) {
        boolean first = open.remove(Kind.of(planned)) != null;
        if (first && Double.isFinite(seconds)) {
            workDone += TrainingCost.of(planned);
            secondsDone += seconds;
        }
    }

    /** A training failed and tells nothing. */
    synchronized void failed(PlannedTraining planned) {
        open.remove(Kind.of(planned));
    }

    /**
     * While one is under way.
     *
     * @param fraction the part of it that is done, 0 to 1
     * @param seconds  that this part took
     * @return zero before there is anything to go by
     */
    synchronized Duration left(PlannedTraining current, double fraction, double seconds) {
        double part = TrainingCost.of(current) * fraction;
        return left(workDone + part, secondsDone + seconds, part);
    }

    /** Between two trainings; zero before there is anything to go by. */
    synchronized Duration left() {
        return left(workDone, secondsDone, 0);
    }

    private Duration left(double work, double seconds, double part) {
        double rest = open.values().stream().mapToDouble(Double::doubleValue).sum() - part;
        return work == 0 ? Duration.ZERO : Duration.ofMillis(Math.round(seconds / work * Math.max(0, rest) * 1e3));
    }
}
