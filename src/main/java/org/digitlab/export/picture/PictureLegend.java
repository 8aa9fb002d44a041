package org.digitlab.export.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.digitlab.export.surface.Typeface;
import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.paint.Plot;
import org.digitlab.plot.paint.PlotColors;
import org.digitlab.plot.paint.Surface;
import org.digitlab.plot.paint.Surface.Align;
import org.digitlab.plot.paint.Swatch;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Pen;
import org.digitlab.plot.series.SeriesRole;

/** Legend of a picture: right of the title if there is room, otherwise in rows below. */
public final class PictureLegend {

    private static final double EDGE = PicturePainter.EDGE;
    private static final double TITLE_ROW = 24;
    private static final double ROW = 20;
    private static final double CHIP = 10;
    private static final double GAP = 6;
    private static final double BETWEEN = 18;

    private final List<Place> places = new ArrayList<>();
    private final double bottom;

    /** @param width the width of the picture in pixels */
    public PictureLegend(String title, Plot plot, double width) {
        double right = width - EDGE;
        List<Entry> entries = entries(plot, right - EDGE - CHIP - GAP);
        double whole = entries.stream().mapToDouble(entry -> entry.width() + BETWEEN).sum() - BETWEEN;
        boolean beside = right - whole >= EDGE + Typeface.width(title, Lettering.TITLE) + BETWEEN;
        double x = beside ? right - whole : EDGE;
        double y = EDGE + (beside ? 0 : TITLE_ROW);
        for (Entry entry : entries) {
            if (!beside && x > EDGE && x + entry.width() > right) {
                x = EDGE;
                y += ROW;
            }
            places.add(new Place(entry, x, y));
            x += entry.width() + BETWEEN;
        }
        bottom = y + ROW;
    }

    /** Returns the bottom of the legend in pixels from the top of the picture. */
    public double bottom() {
        return bottom;
    }

    /** Returns the extra height compared with a legend of one row below the title, in pixels. */
    public double more() {
        return Math.max(0, bottom - EDGE - TITLE_ROW - ROW);
    }

    void paint(Surface surface, PlotColors colors) {
        for (Place place : places) {
            Entry entry = place.entry;
            double middle = place.y + CHIP / 2;
            if (entry.role == null) {
                Swatch.paint(surface, place.x, place.y, CHIP, entry.ink, colors.surface());
            } else {
                surface.line(place.x, middle, place.x + Pen.SAMPLE, middle, Pen.sample(entry.role, colors.muted(), 0));
            }
            surface.text(entry.words, place.x + entry.mark() + GAP, Lettering.SMALL.middle(middle), Align.LEFT,
                    Lettering.SMALL, entry.role == null ? colors.strong() : colors.muted());
        }
    }

    /** @param room the width for the longest name in pixels */
    private static List<Entry> entries(Plot plot, double room) {
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
                entries.add(new Entry(null, Typeface.shortened(curve.name(), Lettering.SMALL, room), curve.ink()));
            }
        }
        return entries;
    }

    /** An entry for a role or for a run's colour; the other is null. */
    private record Entry(SeriesRole role, String words, Ink ink) {

        double width() {
            return mark() + GAP + Typeface.width(words, Lettering.SMALL);
        }

        double mark() {
            return role == null ? CHIP : Pen.SAMPLE;
        }
    }

    private record Place(Entry entry, double x, double y) {
    }
}
