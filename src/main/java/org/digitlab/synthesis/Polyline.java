package org.digitlab.synthesis;

import java.util.ArrayList;
import java.util.List;

/** A line through points, measured along its length. */
record Polyline(List<ControlPoint> points) {

    double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distanceTo(points.get(i));
        }
        return length;
    }

    /** Returns the part between two distances from the start; the line is extended straight beyond both ends. */
    Polyline part(double from, double to) {
        List<ControlPoint> part = new ArrayList<>(List.of(at(from)));
        double distance = 0;
        for (int i = 1; i < points.size(); i++) {
            if (distance > from && distance < to) {
                part.add(points.get(i - 1));
            }
            distance += points.get(i - 1).distanceTo(points.get(i));
        }
        if (distance > from && distance < to) {
            part.add(points.get(points.size() - 1));
        }
        part.add(at(to));
        return new Polyline(part);
    }

    /** Returns the line with points at equal distances, at both ends and at corners. */
    Polyline spaced(double spacing) {
        List<ControlPoint> spaced = new ArrayList<>(List.of(points.get(0)));
        double since = 0;
        for (int i = 1; i < points.size(); i++) {
            ControlPoint from = points.get(i - 1);
            ControlPoint to = points.get(i);
            double length = from.distanceTo(to);
            for (double distance = spacing - since; distance < length; distance += spacing) {
                spaced.add(from.towards(to, distance / length));
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
