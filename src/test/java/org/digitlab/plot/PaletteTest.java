package org.digitlab.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void theFirstRunOfAFamilyHasTheFamilysOwnColour() {
        assertThat(Palette.run(Palette.next(new int[Palette.size()], false))).isEqualTo(Palette.MLP);
        assertThat(Palette.run(Palette.next(new int[Palette.size()], true))).isEqualTo(Palette.CNN);
    }

    @Test
    void shownRunsHaveColoursOfTheirOwnAndNeverTheOtherFamilys() {
        int[] uses = new int[Palette.size()];
        for (int run = 0; run < Palette.size() - 1; run++) {
            int mark = Palette.next(uses, true);
            assertThat(uses[mark]).isZero();
            uses[mark] += Palette.SHOWN;
        }
        assertThat(uses[0]).as("the MLP's colour").isZero();
    }

    @Test
    void hiddenRunsShareTheirFamilysColoursBeforeTheyTakeOthers() {
        int[] uses = new int[Palette.size()];
        for (int run = 0; run < 20; run++) {
            int mark = Palette.next(uses, false);
            assertThat(mark % 2).isZero();
            uses[mark]++;
        }
    }
}
