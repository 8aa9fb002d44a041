package org.digitlab.synthesis;

import java.util.ArrayList;
import java.util.List;

/** A line of points, measured along its way; never changes. */
record Polyline(List<ControlPoint> points) {

    double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distanceTo(points.get(i));
        }
        return length;
    }

    /** What lies between two distances from the start; before 0 and beyond the end it goes straight on. */
    Polyline part(double from, double to) {
        List<ControlPoint> part = new ArrayList<>(List.of(at(from)));
        double way = 0;
        for (int i = 1; i < points.size(); i++) {
            if (way > from && way < to) {
                part.add(points.get(i - 1));
            }
            way += points.get(i - 1).distanceTo(points.get(i));
        }
        if (way > from && way < to) {
            part.add(points.get(points.size() - 1));
        }
        part.add(at(to));
        return new Polyline(part);
    }

    /** Points at equal distances, at the ends and at corners. */
    Polyline spaced(double spacing) {
        List<ControlPoint> spaced = new ArrayList<>(List.of(points.get(0)));
        double since = 0;
        for (int i = 1; i < points.size(); i++) {
            ControlPoint from = points.get(i - 1);
            ControlPoint to = points.get(i);
            double length = from.distanceTo(to);
            for (double way = spacing - since; way < length; way += spacing) {
                spaced.add(from.towards(to, way / length));
            }
            since = (since + length) % spacing;
            if (to.corner() || i == points.size() - 1) {
                spaced.add(to);
                since = 0;
            }
        }
        return new Polyline(spaced);
    }

    private ControlPoint at(double distance) {
        double left = distance;
        for (int i = 1; i < points.size(); i++) {
            double length = points.get(i - 1).distanceTo(points.get(i));
            if (length > 0 && (left <= length || i == points.size() - 1)) {
                return points.get(i - 1).towards(points.get(i), left / length);
            }
            left -= length;
        }
        return points.get(points.size() - 1);
    }
}
