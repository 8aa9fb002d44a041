package org.digitlab.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A character in one handwriting style: the points that each stroke passes through, in a box with a height of 100.
 *
 * @param character the character or shape
 * @param name      the style's name
 * @param weight    relative frequency among the styles of the character, above 0
 * @param strokes   at least one, each of at least two points
 */
record Skeleton(String character, String name, double weight, List<List<ControlPoint>> strokes) {

    private static final String STROKE = "\\|";
    private static final String CORNER = "!";

    /**
     * Reads a line such as {@code 7 barred 5 | 2,4 54,4! 18,100 | 14,52 50,50}.
     *
     * @throws IllegalArgumentException one sentence that quotes the line
     */
    static Skeleton parse(String line) {
        try {
            String[] parts = line.strip().split(STROKE);
            String[] head = parts[0].strip().split("\\s+");
            List<List<ControlPoint>> strokes = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                strokes.add(Arrays.stream(parts[i].strip().split("\\s+")).map(Skeleton::point).toList());
            }
            if (strokes.isEmpty() || strokes.stream().anyMatch(stroke -> stroke.size() < 2)) {
                throw new IllegalArgumentException("no stroke of two points");
            }
            return new Skeleton(head[0], head[1], Double.parseDouble(head[2]), List.copyOf(strokes));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Skeleton: expected \"7 plain 5 | 2,4 54,4! 18,100\", found \"%s\""
                    .formatted(line), e);
        }
    }

    private static ControlPoint point(String text) {
        boolean corner = text.endsWith(CORNER);
        String[] xy = (corner ? text.substring(0, text.length() - 1) : text).split(",");
        return new ControlPoint(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]), corner);
    }
}
