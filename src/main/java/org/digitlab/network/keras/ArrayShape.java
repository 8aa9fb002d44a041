package org.digitlab.network.keras;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Formats shapes of arrays, for instance "28 × 28 × 1". */
final class ArrayShape {

    private ArrayShape() {
    }

    static String text(List<Integer> shape) {
        return shape.isEmpty() ? "a single number"
                : shape.stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }

    static String text(int... shape) {
        return text(Arrays.stream(shape).boxed().toList());
    }

    static long size(int... shape) {
        return Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
    }
}
