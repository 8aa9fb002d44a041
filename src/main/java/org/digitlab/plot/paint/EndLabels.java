package org.digitlab.plot.paint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.paint.Surface.Align;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.Pen;

/** Labels with the latest value of each curve: beside its end in a gutter right of the plot, or in a corner. */
record EndLabels(Surface surface, PlotColors colors) {

    private static final double GAP = 6;
    private static final double LEAD = 10;
    private static final double LINE = 16;
    private static final double MIN_NAME_WIDTH = 40;
    private static final double MAX_NAME_WIDTH = 124;
    private static final String WIDEST = "100.00 %";

    /**
     * Returns the width of the gutter, the same for every measure so that stacked plots align; if {@code max} has room
     * for values only, no names are drawn.
     *
     * @param max the largest width in pixels; smaller ones than {@link #minGutter} are exceeded
     */
    double gutter(List<String> names, double max) {
        double room = nameRoom(max);
        double name = names.stream().mapToDouble(one -> width(shortened(one, room))).max().orElse(0);
        return minGutter() + (name > 0 ? name + GAP : 0);
    }

    /** Returns the width of a gutter without names. */
    double minGutter() {
        return LEAD + Pen.SAMPLE + GAP + width(WIDEST);
    }

    private double nameRoom(double gutter) {
        return Math.min(MAX_NAME_WIDTH, gutter - minGutter() - GAP);
    }

    /** Whether a gutter of this height has room for the labels of {@code curves} curves. */
    static boolean fit(int curves, double height) {
        return curves * LINE <= height;
    }

    /** @param gutter the width in pixels */
    void paintInGutter(PlotFrame frame, Plot plot, double gutter) {
        double[] wanted = plot.curves().stream().mapToDouble(curve -> clamp(frame.py(curve.latest()), frame)).toArray();
        double[] placed = place(wanted, LINE, frame.top() + LINE / 2, frame.bottom() - LINE / 2);
        for (int i = 0; i < placed.length; i++) {
            paint(frame.right() + LEAD, placed[i], plot.curves().get(i), plot.measure(), nameRoom(gutter));
        }
    }

    /**
     * Moves labels apart in one sweep down and one sweep up.
     *
     * @param wanted the ideal centre of each label
     * @param gap    the smallest distance of two centres; shrinks if the labels do not fit
     * @return the centres, in the order given, all between {@code top} and {@code bottom}
     */
    static double[] place(double[] wanted, double gap, double top, double bottom) {
        int[] order = IntStream.range(0, wanted.length).boxed().sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(Integer::intValue).toArray();
        double room = wanted.length < 2 ? gap : Math.min(gap, (bottom - top) / (wanted.length - 1));
        double[] placed = Arrays.copyOf(wanted, wanted.length);
        double free = top;
        for (int index : order) {
            placed[index] = Math.max(placed[index], free);
            free = placed[index] + room;
        }
        free = bottom;
        for (int i = order.length - 1; i >= 0; i--) {
            placed[order[i]] = Math.min(placed[order[i]], free);
            free = placed[order[i]] - room;
        }
        return placed;
    }

    /** Draws the labels into at most half of the width and half of the height. */
    void paintInCorner(PlotFrame frame, Plot plot) {
        List<Curve> curves = plot.curves();
        double width = gutter(curves.stream().map(Curve::name).toList(), frame.width() / 2);
        if ((curves.size() + 1) * LINE > frame.height() / 2 || width > frame.width() / 2) {
            return;
        }
        double left = frame.right() - width + LEAD;
        boolean top = plot.measure().emptySide() < 0.5;
        double y = top ? frame.top() + LINE : frame.bottom() - LINE * curves.size();
        for (Curve curve : curves) {
            paint(left, y, curve, plot.measure(), nameRoom(width));
            y += LINE;
        }
    }

    private void paint(double x, double y, Curve curve, Measure measure, double nameRoom) {
        surface.line(x, y, x + Pen.SAMPLE, y, curve.sample(colors.surface()));
        String name = shortened(curve.name(), nameRoom);
        double left = x + Pen.SAMPLE + GAP;
        double baseline = Lettering.SMALL.middle(y);
        surface.text(name, left, baseline, Align.LEFT, Lettering.SMALL, colors.muted());
        double afterName = name.isEmpty() ? 0 : width(name) + GAP;
        surface.text(PlotPainter.value(curve.latest(), measure), left + afterName, baseline, Align.LEFT,
                Lettering.SMALL, colors.strong());
    }

    /** Returns an empty name if there is hardly any room. */
    private String shortened(String name, double room) {
        return room >= MIN_NAME_WIDTH ? Shortening.middle(name, room, this::width) : width(name) <= room ? name : "";
    }

    private double width(String text) {
        return surface.width(text, Lettering.SMALL);
    }

    private static double clamp(double y, PlotFrame frame) {
        return Double.isNaN(y) ? frame.top() : Math.max(frame.top(), Math.min(frame.bottom(), y));
    }
}
