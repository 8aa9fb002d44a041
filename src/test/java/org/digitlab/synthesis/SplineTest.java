package org.digitlab.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplineTest {

    @Test
    void theLinePassesThroughEveryPoint() {
        List<ControlPoint> points = List.of(point(0, 0), point(10, 40), point(50, 45), point(55, 90), point(0, 100));
        assertThat(Spline.through(points)).containsAll(points).hasSize(1 + 4 * 8);
    }

    @Test
    void pointsOnAStraightLineGiveAStraightLine() {
        for (ControlPoint point : Spline.through(List.of(point(0, 0), point(10, 20), point(11, 22), point(50, 100)))) {
            assertThat(point.y()).isCloseTo(2 * point.x(), within(1e-9));
        }
    }

    @Test
    void eightPointsOfACircleGiveACircle() {
        List<ControlPoint> points = IntStream.rangeClosed(0, 10)
                .mapToObj(i -> point(Math.cos(i * Math.PI / 4), Math.sin(i * Math.PI / 4))).toList();
        List<ControlPoint> line = Spline.through(points);
        for (ControlPoint point : line.subList(8, line.size() - 8)) {
            assertThat(Math.hypot(point.x(), point.y())).isCloseTo(1, within(0.01));
        }
    }

    @Test
    void theLineIsStraightOnBothSidesOfACorner() {
        List<ControlPoint> line = Spline.through(List.of(point(0, 0), new ControlPoint(10, 0, true), point(10, 10)));
        assertThat(line.subList(0, 9)).allSatisfy(point -> assertThat(point.y()).isCloseTo(0, within(1e-9)));
        assertThat(line.subList(8, 17)).allSatisfy(point -> assertThat(point.x()).isCloseTo(10, within(1e-9)));
    }

    @Test
    void aRepeatedPointIsUsedOnce() {
        assertThat(Spline.through(List.of(point(0, 0), point(0, 0), point(5, 5)))).hasSize(9)
                .allSatisfy(point -> assertThat(point.x()).isFinite());
    }

    private static ControlPoint point(double x, double y) {
        return new ControlPoint(x, y, false);
    }
}
