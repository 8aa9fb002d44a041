package org.digitlab.reproduction;

import java.time.Duration;
import java.util.List;

/** Guesses how long the rest of a plan takes, from how long what is done took. */
final class TimeLeft {

    private double workLeft;
    private double workDone;
    private double secondsDone;

    TimeLeft(List<PlannedTraining> trainings) {
        workLeft = trainings.stream().mapToDouble(Work::of).sum();
    }

    /** A training is over; one that was found done tells as much as one that was just done. */
    void done(PlannedTraining planned, double seconds) {
        skipped(planned);
        if (Double.isFinite(seconds)) {
            workDone += Work.of(planned);
            secondsDone += seconds;
        }
    }

    /** A training failed and tells nothing. */
    void skipped(PlannedTraining planned) {
        workLeft = Math.max(0, workLeft - Work.of(planned));
    }

    /**
     * @param current  the training under way
     * @param fraction the part of it that is done, 0 to 1
     * @param seconds  that this part took
     * @return zero before there is anything to go by
     */
    Duration left(PlannedTraining current, double fraction, double seconds) {
        double part = Work.of(current) * fraction;
        double done = workDone + part;
        return done == 0 ? Duration.ZERO
                : Duration.ofMillis(Math.round((secondsDone + seconds) / done * (workLeft - part) * 1e3));
    }

    /** Between two trainings. */
    Duration left() {
        return workDone == 0 ? Duration.ZERO : Duration.ofMillis(Math.round(secondsDone / workDone * workLeft * 1e3));
    }
}
