package org.digitlab.pictures.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitlab.pictures.BarPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transparent pictures are filled with a background. */
class TransparencyTest {

    private static final int WHITE = BarPicture.WHITE;
    private static final int BLACK = BarPicture.BLACK;

    @ParameterizedTest
    @CsvSource({"-16777216, -1", "-1, -16777216"})
    void inkOnTransparencyGetsTheOppositeBackground(int ink, int paper) {
        assertThat(seen(0, ink, 0, 0)).containsExactly(paper, ink, paper, paper);
    }

    @ParameterizedTest
    @CsvSource({"-1", "-16777216"})
    void aTransparentHoleInThePaperBecomesPaper(int paper) {
        assertThat(seen(paper, paper, 0, paper)).containsOnly(paper);
    }

    @Test
    void halfTransparentInkIsHalfAsDark() {
        assertThat(seen(0, 0x80000000, 0, 0)).containsExactly(WHITE, 0xFF7F7F7F, WHITE, WHITE);
    }

    @Test
    void opaqueColoursAreUnchanged() {
        assertThat(seen(0xFF123456, WHITE, BLACK, 0xFF654321)).containsExactly(0xFF123456, WHITE, BLACK, 0xFF654321);
    }

    private static int[] seen(int... argb) {
        return Picture.of(argb.length, 1, argb).pixels().argb();
    }
}
