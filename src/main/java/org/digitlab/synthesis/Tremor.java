package org.digitlab.synthesis;

import java.util.SplittableRandom;

/** The tremor of a hand along a line: two sine waves with random wavelengths, one in x and one in y. */
final class Tremor {

    private static final double MIN_WAVELENGTH = 0.06;
    private static final double MAX_WAVELENGTH = 0.25;

    private final double amplitude;
    private final double rightLength;
    private final double rightPhase;
    private final double downLength;
    private final double downPhase;

    Tremor(double amplitude, SplittableRandom random) {
        this.amplitude = amplitude;
        rightLength = random.nextDouble(MIN_WAVELENGTH, MAX_WAVELENGTH);
        rightPhase = random.nextDouble(2 * Math.PI);
        downLength = random.nextDouble(MIN_WAVELENGTH, MAX_WAVELENGTH);
        downPhase = random.nextDouble(2 * Math.PI);
    }

    /** @param distance the distance from the start of the line */
    double right(double distance) {
        return amplitude * Math.sin(rightPhase + 2 * Math.PI * distance / rightLength);
    }

    double down(double distance) {
        return amplitude * Math.sin(downPhase + 2 * Math.PI * distance / downLength);
    }
}
