package org.digitlab.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {

    @Test
    void aLineIsParsed() {
        assertThat(Skeleton.parse(" 7 barred 0.5 | 2,4 54.5,4! 18,100 | 14,52 50,-1 ")).isEqualTo(new Skeleton("7",
                "barred", 0.5, List.of(
                        List.of(new ControlPoint(2, 4, false), new ControlPoint(54.5, 4, true),
                                new ControlPoint(18, 100, false)),
                        List.of(new ControlPoint(14, 52, false), new ControlPoint(50, -1, false)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 barred 5", "7 barred 5 |", "7 barred 5 | 1,2", "7 barred | 1,2 3,4",
        "7 barred much | 1,2 3,4", "7 barred 5 | 1;2 3,4", "7 barred 5 | 1,2 3"})
    void aMalformedLineIsQuotedInTheError(String line) {
        assertThatThrownBy(() -> Skeleton.parse(line)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found \"" + line + "\"");
    }
}
