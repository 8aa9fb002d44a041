package org.digitlab.plot.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShorteningTest {

    @ParameterizedTest
    @CsvSource({"MLP, 3, MLP", "CNN fast 12, 6, CNN\u202612", "CNN fast 13, 7, CNN\u202613", "CNN, 2, C\u2026", "C, 0, C"})
    void theMiddleIsLeftOutBecauseNamesDifferAtTheirEnd(String name, double room, String shortened) {
        assertThat(Shortening.middle(name, room, String::length)).isEqualTo(shortened);
    }

    @Test
    void charactersOfTwoUnitsStayWhole() {
        String shortened = Shortening.middle("\uD83D\uDE00".repeat(9), 4,
                text -> text.codePointCount(0, text.length()));
        assertThat(shortened).isEqualTo("\uD83D\uDE00\uD83D\uDE00\u2026\uD83D\uDE00");
    }
}
