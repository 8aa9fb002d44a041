package org.digitlab.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.digitlab.plot.Curve;
import org.digitlab.plot.Ink;
import org.digitlab.plot.Lettering;
import org.digitlab.plot.Pen;
import org.digitlab.plot.Plot;
import org.digitlab.plot.PlotColors;
import org.digitlab.plot.PlotPainter;
import org.digitlab.plot.SeriesRole;
import org.digitlab.plot.Surface;
import org.digitlab.plot.Surface.Align;
import org.digitlab.plot.Swatch;
import org.digitlab.plot.Trace;

/** Draws a whole picture: background, title, legend and the plot below them. */
final class PicturePainter {

    private static final double EDGE = 16;
    private static final double TITLE_ROW = 24;
    private static final double ROW = 20;
    private static final double CHIP = 10;
    private static final double GAP = 6;
    private static final double BETWEEN = 18;

    private final Surface surface;
    private final PlotColors colors;

    PicturePainter(Surface surface, PlotColors colors) {
        this.surface = surface;
        this.colors = colors;
    }

    /** @param grain width of a pixel column */
    void paint(ChartPicture picture, double grain) {
        double width = picture.size().pixelWidth();
        double height = picture.size().pixelHeight();
        surface.fill(Trace.rectangle(0, 0, width, height), colors.surface());
        surface.text(picture.title(), EDGE, Lettering.TITLE.top(EDGE), Align.LEFT, Lettering.TITLE, colors.strong());
        double top = paintLegend(picture, width - EDGE);
        new PlotPainter(surface, colors).paint(picture.plot(), top, width, height - top - GAP, grain);
    }

    /** Right of the title if there is room, else in rows below it; says where they end. */
    private double paintLegend(ChartPicture picture, double right) {
        List<Entry> entries = entries(picture.plot());
        double whole = entries.stream().mapToDouble(entry -> width(entry) + BETWEEN).sum() - BETWEEN;
        double titled = EDGE + surface.width(picture.title(), Lettering.TITLE) + BETWEEN;
        boolean beside = right - whole >= titled;
        double x = beside ? right - whole : EDGE;
        double y = EDGE + (beside ? 0 : TITLE_ROW);
        for (Entry entry : entries) {
            if (x > EDGE && x + width(entry) > right) {
                x = EDGE;
                y += ROW;
            }
            paint(entry, x, y);
            x += width(entry) + BETWEEN;
        }
        return y + ROW;
    }

    private void paint(Entry entry, double x, double y) {
        double middle = y + CHIP / 2;
        if (entry.role == null) {
            Swatch.paint(surface, x, y, CHIP, entry.ink, colors.surface());
        } else {
            surface.line(x, middle, x + Pen.SAMPLE, middle, Pen.sample(entry.role, colors.muted(), 0));
        }
        surface.text(entry.words, x + mark(entry) + GAP, Lettering.SMALL.middle(middle), Align.LEFT, Lettering.SMALL,
                entry.role == null ? colors.strong() : colors.muted());
    }

    private List<Entry> entries(Plot plot) {
        List<Entry> entries = new ArrayList<>();
        if (plot.measure().isValidated()) {
            for (SeriesRole role : SeriesRole.values()) {
                if (plot.curves().stream().anyMatch(curve -> curve.role() == role)) {
                    entries.add(new Entry(role, role.title(), null));
                }
            }
        }
        Set<String> named = new LinkedHashSet<>();
        for (Curve curve : plot.curves()) {
            if (named.add(curve.run())) {
                entries.add(new Entry(null, curve.name(), curve.ink()));
            }
        }
        return entries;
    }

    private double width(Entry entry) {
        return mark(entry) + GAP + surface.width(entry.words, Lettering.SMALL);
    }

    private static double mark(Entry entry) {
        return entry.role == null ? CHIP : Pen.SAMPLE;
    }

    /** Of a role, or of a run's ink; the other is null. */
    private record Entry(SeriesRole role, String words, Ink ink) {
    }
}
