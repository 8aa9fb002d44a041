package org.digitlab.plot.paint;

/** Text styles of a chart, all of one font family. */
public enum Lettering {
    TITLE(13, true),
    NAME(13, false),
    /** Ticks, values, labels. */
    SMALL(11, false);

    /** Height of capitals and digits as a fraction of the font size, for the bundled font. */
    private static final double CAP_HEIGHT = 0.698;

    private final double size;
    private final boolean bold;

    Lettering(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    /** Returns the font size in pixels. */
    public double size() {
        return size;
    }

    public boolean isBold() {
        return bold;
    }

    /** Returns the baseline of digits that are centred at {@code y}. */
    public double middle(double y) {
        return y + CAP_HEIGHT * size / 2;
    }

    /** Returns the baseline of digits whose top is at {@code y}. */
    public double top(double y) {
        return y + CAP_HEIGHT * size;
    }
}
