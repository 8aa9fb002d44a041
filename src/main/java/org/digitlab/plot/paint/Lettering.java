package org.digitlab.plot.paint;

/** The three letterings of a chart, all of one family. */
public enum Lettering {
    TITLE(13, true),
    NAME(13, false),
    /** Ticks, values, labels. */
    SMALL(11, false);

    /** Of the height of capitals and digits in parts of the size, for the family in use. */
    private static final double CAP_HEIGHT = 0.698;

    private final double size;
    private final boolean bold;

    Lettering(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    /** In pixels. */
    public double size() {
        return size;
    }

    public boolean isBold() {
        return bold;
    }

    /** Where the baseline of digits is whose middle is at {@code y}. */
    public double middle(double y) {
        return y + CAP_HEIGHT * size / 2;
    }

    /** Where the baseline of digits is whose top is at {@code y}. */
    public double top(double y) {
        return y + CAP_HEIGHT * size;
    }
}
