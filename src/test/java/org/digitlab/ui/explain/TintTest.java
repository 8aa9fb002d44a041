package org.digitlab.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class TintTest {

    private static final int GREEN = 0x008000;
    private static final int RED = 0xFF0000;

    private final Tint tint = new Tint(Color.GREEN, Color.RED, 1);

    @Test
    void signIsColourAndMagnitudeIsOpacity() {
        int[] argb = tint.argb(new float[] {9, 2, 0, -1, -2, 4}, 1, 5, 2);
        assertThat(argb[0]).isEqualTo(0xFF << 24 | GREEN);
        assertThat(argb[1] >>> 24).isZero();
        assertThat(argb[2]).isEqualTo(127 << 24 | RED);
        assertThat(argb[3]).isEqualTo(0xFF << 24 | RED);
        assertThat(argb[4]).as("more than the largest").isEqualTo(0xFF << 24 | GREEN);
    }

    @Test
    void zerosAreTransparent() {
        assertThat(tint.argb(new float[3], 0, 3, 0)).containsOnly(0);
    }

    @Test
    void thePowerEmphasisesSmallOrLargeNumbers() {
        float[] half = {0.5f};
        int plain = tint.argb(half, 0, 1, 1)[0] >>> 24;
        assertThat(new Tint(Color.GREEN, Color.RED, 0.7).argb(half, 0, 1, 1)[0] >>> 24).isGreaterThan(plain);
        assertThat(new Tint(Color.GREEN, Color.RED, 1.6).argb(half, 0, 1, 1)[0] >>> 24).isLessThan(plain);
    }

    @Test
    void theLargestMagnitudeIsOfTheGivenRange() {
        assertThat(Tint.largest(new float[] {9, -3, 2, 8}, 1, 2)).isEqualTo(3);
    }
}
