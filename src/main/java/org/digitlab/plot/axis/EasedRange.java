package org.digitlab.plot.axis;

/** Axis range that moves smoothly to its target, faster outwards than inwards so that new values are never hidden for long. */
public final class EasedRange {

    private static final double OUTWARD_SECONDS = 0.07;
    private static final double INWARD_SECONDS = 0.3;
    private static final double SETTLED = 3e-3;

    private Range current;
    private Range target;

    public Range current() {
        return current;
    }

    /** Sets the target; the first one is reached at once. */
    public void aim(Range newTarget) {
        target = newTarget;
        if (current == null) {
            current = newTarget;
        }
    }

    /** Moves to the target at once. */
    public void jump() {
        current = target;
    }

    /** Extends the upper end to {@code value} at once. */
    public void includeUpper(double value) {
        current = new Range(current.lower(), Math.max(current.upper(), value));
    }

    /** Advances the animation by {@code seconds}; returns whether the target is still ahead. */
    public boolean step(double seconds) {
        double lower = towards(current.lower(), target.lower(), target.lower() < current.lower(), seconds);
        double upper = towards(current.upper(), target.upper(), target.upper() > current.upper(), seconds);
        current = new Range(lower, upper);
        double distance = Math.abs(lower - target.lower()) + Math.abs(upper - target.upper());
        if (distance <= SETTLED * target.span()) {
            jump();
        }
        return !current.equals(target);
    }

    private static double towards(double from, double to, boolean outward, double seconds) {
        double pace = outward ? OUTWARD_SECONDS : INWARD_SECONDS;
        return to + (from - to) * Math.exp(-seconds / pace);
    }
}
