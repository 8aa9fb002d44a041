package org.digitlab.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplineTest {

    @Test
    void theLinePassesEveryPoint() {
        List<ControlPoint> knots = List.of(knot(0, 0), knot(10, 40), knot(50, 45), knot(55, 90), knot(0, 100));
        assertThat(Spline.through(knots)).containsAll(knots).hasSize(1 + 4 * 8);
    }

    @Test
    void pointsOnALineStayOnIt() {
        for (ControlPoint point : Spline.through(List.of(knot(0, 0), knot(10, 20), knot(11, 22), knot(50, 100)))) {
            assertThat(point.y()).isCloseTo(2 * point.x(), within(1e-9));
        }
    }

    @Test
    void eightPointsOfACircleMakeACircle() {
        List<ControlPoint> knots = IntStream.rangeClosed(0, 10)
                .mapToObj(i -> knot(Math.cos(i * Math.PI / 4), Math.sin(i * Math.PI / 4))).toList();
        List<ControlPoint> line = Spline.through(knots);
        for (ControlPoint point : line.subList(8, line.size() - 8)) {
            assertThat(Math.hypot(point.x(), point.y())).isCloseTo(1, within(0.01));
        }
    }

    @Test
    void theLineIsStraightOnBothSidesOfACorner() {
        List<ControlPoint> line = Spline.through(List.of(knot(0, 0), new ControlPoint(10, 0, true), knot(10, 10)));
        assertThat(line.subList(0, 9)).allSatisfy(point -> assertThat(point.y()).isCloseTo(0, within(1e-9)));
        assertThat(line.subList(8, 17)).allSatisfy(point -> assertThat(point.x()).isCloseTo(10, within(1e-9)));
    }

    @Test
    void aPointThatComesTwiceIsPassedOnce() {
        assertThat(Spline.through(List.of(knot(0, 0), knot(0, 0), knot(5, 5)))).hasSize(9)
                .allSatisfy(point -> assertThat(point.x()).isFinite());
    }

    private static ControlPoint knot(double x, double y) {
        return new ControlPoint(x, y, false);
    }
}
