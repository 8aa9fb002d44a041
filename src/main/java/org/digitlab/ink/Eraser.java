package org.digitlab.ink;

import java.util.ArrayList;
import java.util.List;

/** A circular eraser, which cuts strokes exactly where they cross the circle. */
record Eraser(InkPoint centre, double radius) {

    /** The fraction of the radius below which a piece is a rounding error. */
    private static final double TINY = 1e-9;

    Eraser {
        if (!(radius > 0 && Double.isFinite(radius))) {
            throw new IllegalArgumentException("Expected an eraser's radius above 0, found " + radius);
        }
    }

    /** Returns the remaining pieces of a stroke in order; the same stroke if it was not touched. */
    List<Stroke> cut(Stroke stroke) {
        List<InkPoint> points = stroke.points();
        if (points.size() == 1) {
            return points.get(0).distanceTo(centre) <= radius ? List.of() : List.of(stroke);
        }
        Pieces pieces = new Pieces(stroke);
        for (int i = 1; i < points.size(); i++) {
            cut(points.get(i - 1), points.get(i), pieces);
        }
        return pieces.finished();
    }

    private void cut(InkPoint from, InkPoint to, Pieces pieces) {
        double length = from.distanceTo(to);
        double along = length == 0 ? 0 : ((centre.x() - from.x()) * (to.x() - from.x())
                + (centre.y() - from.y()) * (to.y() - from.y())) / length;
        double away = length == 0 ? from.distanceTo(centre) : from.towards(to, along / length).distanceTo(centre);
        double halfChord = away < radius ? Math.sqrt((radius - away) * (radius + away)) : 0;
        double start = Math.max(0, along - halfChord);
        double end = Math.min(length, along + halfChord);
        boolean touched = length == 0 ? away < radius : end - start > TINY * radius;
        if (!touched) {
            pieces.keep(from, to);
            return;
        }
        if (start > TINY * radius) {
            pieces.keep(from, from.towards(to, start / length));
        }
        pieces.lift();
        if (length - end > TINY * radius) {
            pieces.keep(from.towards(to, end / length), to);
        }
    }

    private static final class Pieces {

        private final Stroke stroke;
        private final List<Stroke> done = new ArrayList<>();
        private List<InkPoint> current = new ArrayList<>();
        private boolean cut;

        Pieces(Stroke stroke) {
            this.stroke = stroke;
        }

        void keep(InkPoint from, InkPoint to) {
            if (current.isEmpty()) {
                current.add(from);
            }
            current.add(to);
        }

        void lift() {
            cut = true;
            if (!current.isEmpty()) {
                done.add(new Stroke(current, stroke.width()));
                current = new ArrayList<>();
            }
        }

        List<Stroke> finished() {
            if (!cut) {
                return List.of(stroke);
            }
            lift();
            return done;
        }
    }
}
