package org.digitlab.synthesis;

import java.util.SplittableRandom;

/** The shaking of a hand along a line: a wave of its own across and down, neither long nor short. */
final class Tremor {

    private static final double SHORTEST = 0.06;
    private static final double LONGEST = 0.25;

    private final double amplitude;
    private final double acrossLength;
    private final double acrossPhase;
    private final double downLength;
    private final double downPhase;

    Tremor(double amplitude, SplittableRandom random) {
        this.amplitude = amplitude;
        acrossLength = random.nextDouble(SHORTEST, LONGEST);
        acrossPhase = random.nextDouble(2 * Math.PI);
        downLength = random.nextDouble(SHORTEST, LONGEST);
        downPhase = random.nextDouble(2 * Math.PI);
    }

    /** @param way along the line so far */
    double right(double way) {
        return amplitude * Math.sin(acrossPhase + 2 * Math.PI * way / acrossLength);
    }

    double down(double way) {
        return amplitude * Math.sin(downPhase + 2 * Math.PI * way / downLength);
    }
}
