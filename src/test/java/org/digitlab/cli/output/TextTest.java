package org.digitlab.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({"0, 0.0 s", "59.94, 59.9 s", "60, 1 min 00 s", "725, 12 min 05 s", "3599.4, 59 min 59 s",
        "3599.6, 1 h 00 min", "11525, 3 h 12 min", "180000, 50 h 00 min", "NaN, -"})
    void shortDurationsHaveMoreDigits(double seconds, String expected) {
        assertThat(Text.duration(seconds)).isEqualTo(expected);
    }

    @Test
    void aMeanIsFormattedWithItsDeviation() {
        assertThat(Text.percent(0.98765, 0.00123)).isEqualTo("98.77 ± 0.12 %");
        assertThat(Text.percent(0.98765, Double.NaN)).isEqualTo("98.77 %");
        assertThat(Text.percent(Double.NaN, Double.NaN)).isEqualTo("-");
    }
}
