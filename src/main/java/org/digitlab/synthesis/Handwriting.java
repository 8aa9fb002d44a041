package org.digitlab.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.Stroke;

/** Draws a skeleton as a random {@link Writer} would; the same random numbers give the same drawing. */
final class Handwriting {

    private static final double HEIGHT = 100;
    private static final double CENTER_X = 30;
    /** The scale of a drawing's coordinates; it does not affect the rendered image. */
    private static final double UNITS = 400;
    private static final double GAP_PROBABILITY = 0.12;
    private static final double MAX_GAP = 0.1;
    private static final double BLOT_PROBABILITY = 0.03;
    private static final double MIN_WAVELENGTH = 0.06;
    private static final double MAX_WAVELENGTH = 0.25;

    private final Writer writer;
    private final SplittableRandom random;

    private Handwriting(SplittableRandom random) {
        this.random = random;
        this.writer = Writer.sample(random);
    }

    /** @param label the drawing's label; null for none */
    static Drawing write(Skeleton skeleton, Integer label, SplittableRandom random) {
        return new Handwriting(random).write(skeleton, label);
    }

    private Drawing write(Skeleton skeleton, Integer label) {
        List<Stroke> strokes = new ArrayList<>();
        for (List<ControlPoint> points : writer.joined() ? List.of(joined(skeleton.strokes())) : skeleton.strokes()) {
            double right = Writer.normal(random, 0, writer.unsteady());
            double down = Writer.normal(random, 0, writer.unsteady());
            List<ControlPoint> moved = points.stream().map(point -> transformed(point, right, down)).toList();
            Polyline line = new Polyline(Spline.through(moved));
            withGap(overshot(line)).forEach(part -> strokes.add(stroke(part)));
        }
        if (Writer.occurs(random, BLOT_PROBABILITY)) {
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

    /** Transforms a point of the skeleton to x and y of about -0.5 to 0.5. */
    private ControlPoint transformed(ControlPoint point, double right, double down) {
        double v = point.y() / HEIGHT - 0.5;
        double u = (point.x() - CENTER_X) / HEIGHT * writer.aspect() * (1 - writer.taper() * v);
        v += writer.waist() * (0.25 - v * v);
        u += writer.bend() * (0.25 - v * v) * 4 - writer.slant() * v;
        double cos = Math.cos(writer.turn());
        double sin = Math.sin(writer.turn());
        return new ControlPoint(u * cos - v * sin, u * sin + v * cos, point.corner() && !writer.hasty())
                .moved(right + Writer.normal(random, 0, writer.unsteady()),
                        down + Writer.normal(random, 0, writer.unsteady()));
    }

    /** Extends or shortens a stroke at both ends. */
    private Polyline overshot(Polyline line) {
        double limit = line.length() / 6;
        double start = Math.max(-limit, Math.min(limit, Writer.normal(random, 0, writer.careless())));
        double end = Math.max(-limit, Math.min(limit, Writer.normal(random, 0, writer.careless())));
        return line.part(start, line.length() + end);
    }

    /** Sometimes splits a stroke by a gap, as a failing pen does. */
    private List<Polyline> withGap(Polyline line) {
        double length = line.length();
        double gap = random.nextDouble(MAX_GAP);
        if (!Writer.occurs(random, GAP_PROBABILITY) || length < 3 * gap) {
            return List.of(line);
        }
        double from = random.nextDouble(length - gap);
        return List.of(line.part(0, from), line.part(from + gap, length));
    }

    private Stroke stroke(Polyline line) {
        DoubleUnaryOperator right = tremor();
        DoubleUnaryOperator down = tremor();
        List<InkPoint> drawn = new ArrayList<>();
        double distance = 0;
        ControlPoint last = null;
        for (ControlPoint point : line.spaced(writer.spacing()).points()) {
            distance += last == null ? 0 : last.distanceTo(point);
            last = point;
            drawn.add(ink(point.moved(right.applyAsDouble(distance) + Writer.normal(random, 0, writer.rough()),
                    down.applyAsDouble(distance) + Writer.normal(random, 0, writer.rough()))));
        }
        return new Stroke(drawn, writer.width());
    }

    /** Returns the tremor of a hand by the distance from the start of a line: a sine wave with a random wavelength. */
    private DoubleUnaryOperator tremor() {
        double wavelength = random.nextDouble(MIN_WAVELENGTH, MAX_WAVELENGTH);
        double phase = random.nextDouble(2 * Math.PI);
        return distance -> writer.tremor() * Math.sin(phase + 2 * Math.PI * distance / wavelength);
    }

    private InkPoint ink(ControlPoint point) {
        return new InkPoint(onGrid(point.x()), onGrid(point.y()));
    }

    private double onGrid(double value) {
        return UNITS * (1 + Math.rint(value / writer.grid()) * writer.grid());
    }

    /** Returns a dot where the pen touched the paper by mistake. */
    private Stroke blot() {
        ControlPoint point = new ControlPoint(random.nextDouble(-0.4, 0.4), random.nextDouble(-0.5, 0.5), false);
        return new Stroke(List.of(ink(point)), writer.width());
    }
}
