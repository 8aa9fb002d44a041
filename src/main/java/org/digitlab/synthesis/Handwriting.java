package org.digitlab.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.Stroke;

/** Writes skeletons by one hand; the same random numbers make the same drawing. */
final class Handwriting {

    private static final double HEIGHT = 100;
    private static final double CENTRE_X = 30;
    /** The points that a drawing's coordinates are given in; they do not matter to what becomes of it. */
    private static final double UNITS = 400;
    private static final double GAPPED = 0.12;
    private static final double WIDEST_GAP = 0.1;
    private static final double BLOTTED = 0.03;

    private final Writer hand;
    private final SplittableRandom random;

    private Handwriting(SplittableRandom random) {
        this.random = random;
        this.hand = Writer.any(random);
    }

    /** @param label of the drawing; null for none */
    static Drawing write(Skeleton skeleton, Integer label, SplittableRandom random) {
        return new Handwriting(random).write(skeleton, label);
    }

    private Drawing write(Skeleton skeleton, Integer label) {
        List<Stroke> strokes = new ArrayList<>();
        for (List<ControlPoint> knots : hand.joined() ? List.of(joined(skeleton.strokes())) : skeleton.strokes()) {
            double right = Writer.normal(random, 0, hand.unsteady());
            double down = Writer.normal(random, 0, hand.unsteady());
            Polyline line = new Polyline(Spline.through(knots.stream().map(knot -> placed(knot, right, down)).toList()));
            torn(ended(line)).forEach(part -> strokes.add(stroke(part)));
        }
        if (Writer.rarely(random, BLOTTED)) {
            strokes.add(blot());
        }
        return new Drawing(strokes, label);
    }

    private static List<ControlPoint> joined(List<List<ControlPoint>> strokes) {
        List<ControlPoint> one = new ArrayList<>();
        for (List<ControlPoint> stroke : strokes) {
            ControlPoint first = stroke.get(0);
            ControlPoint last = stroke.get(stroke.size() - 1);
            one.add(new ControlPoint(first.x(), first.y(), true));
            one.addAll(stroke.subList(1, stroke.size() - 1));
            one.add(new ControlPoint(last.x(), last.y(), true));
        }
        return one;
    }

    /** Where this hand puts a point of the skeleton; x and y are then from -0.5 to 0.5. */
    private ControlPoint placed(ControlPoint knot, double right, double down) {
        double v = knot.y() / HEIGHT - 0.5;
        double u = (knot.x() - CENTRE_X) / HEIGHT * hand.aspect() * (1 - hand.taper() * v);
        v += hand.waist() * (0.25 - v * v);
        u += hand.bend() * (0.25 - v * v) * 4 - hand.slant() * v;
        double cos = Math.cos(hand.turn());
        double sin = Math.sin(hand.turn());
        return new ControlPoint(u * cos - v * sin, u * sin + v * cos, knot.corner() && !hand.hasty())
                .moved(right + Writer.normal(random, 0, hand.unsteady()), down + Writer.normal(random, 0, hand.unsteady()));
    }

    /** Too long or too short at either end. */
    private Polyline ended(Polyline line) {
        double most = line.length() / 6;
        double start = Math.max(-most, Math.min(most, Writer.normal(random, 0, hand.careless())));
        double end = Math.max(-most, Math.min(most, Writer.normal(random, 0, hand.careless())));
        return line.part(start, line.length() + end);
    }

    /** Sometimes the pen fails for a moment. */
    private List<Polyline> torn(Polyline line) {
        double length = line.length();
        double gap = random.nextDouble(WIDEST_GAP);
        if (!Writer.rarely(random, GAPPED) || length < 3 * gap) {
            return List.of(line);
        }
        double from = random.nextDouble(length - gap);
        return List.of(line.part(0, from), line.part(from + gap, length));
    }

    private Stroke stroke(Polyline line) {
        Tremor tremor = new Tremor(hand.tremor(), random);
        List<InkPoint> points = new ArrayList<>();
        double way = 0;
        ControlPoint last = null;
        for (ControlPoint point : line.spaced(hand.spacing()).points()) {
            way += last == null ? 0 : last.distanceTo(point);
            last = point;
            points.add(ink(point.moved(tremor.right(way) + Writer.normal(random, 0, hand.rough()),
                    tremor.down(way) + Writer.normal(random, 0, hand.rough()))));
        }
        return new Stroke(points, hand.width());
    }

    private InkPoint ink(ControlPoint point) {
        return new InkPoint(onGrid(point.x()), onGrid(point.y()));
    }

    private double onGrid(double value) {
        return UNITS * (1 + Math.rint(value / hand.grid()) * hand.grid());
    }

    /** A point where the pen touched the paper by mistake. */
    private Stroke blot() {
        ControlPoint place = new ControlPoint(random.nextDouble(-0.4, 0.4), random.nextDouble(-0.5, 0.5), false);
        return new Stroke(List.of(ink(place)), hand.width());
    }
}
