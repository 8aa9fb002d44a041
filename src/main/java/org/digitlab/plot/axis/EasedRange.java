package org.digitlab.plot.axis;

/** An axis range that glides to where it should be, quicker outwards than inwards, so that nothing new stays hidden. */
public final class EasedRange {

    private static final double OUTWARD_SECONDS = 0.07;
    private static final double INWARD_SECONDS = 0.3;
    private static final double SETTLED = 3e-3;

    private Range current;
    private Range target;

    public Range current() {
        return current;
    }

    /** The first aim is taken at once: there is nothing to glide from. */
    public void aim(Range newTarget) {
        target = newTarget;
        if (current == null) {
            current = newTarget;
        }
    }

    public void jump() {
        current = target;
    }

    /** Never lets the upper end lag behind {@code value}. */
    public void includeUpper(double value) {
        current = new Range(current.lower(), Math.max(current.upper(), value));
    }

    /** Goes on for {@code seconds}; true while it is not there yet. */
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
