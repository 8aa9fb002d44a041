package org.digitlab.plot.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {

    private static final int HUES = 10;

    @Test
    void theFirstRunHasTheColourOfItsFamily() {
        assertThat(Palette.run(Palette.next(new int[Palette.size()], "mlp"))).isEqualTo(Palette.MLP);
        assertThat(Palette.run(Palette.next(new int[Palette.size()], "cnn"))).isEqualTo(Palette.CNN);
    }

    @Test
    void allStylesDiffer() {
        assertThat(IntStream.range(0, Palette.size()).mapToObj(Palette::run)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void visibleRunsHaveDistinctStylesAndNeverTheColourOfTheOtherFamily() {
        int[] uses = new int[Palette.size()];
        for (int run = 0; run < Palette.size() - 3; run++) {
            int mark = Palette.next(uses, "cnn");
            assertThat(uses[mark]).isZero();
            uses[mark] += Palette.SHOWN;
        }
        assertThat(IntStream.range(0, 3).map(dots -> uses[HUES * dots])).as("the MLP's hue").containsOnly(0);
    }

    @Test
    void dotsAreUsedOnceAllColoursAre() {
        int[] uses = new int[Palette.size()];
        for (int run = 0; run < HUES - 1; run++) {
            int mark = Palette.next(uses, "mlp");
            assertThat(Palette.run(mark).dots()).as("run %d", run).isZero();
            uses[mark] += Palette.SHOWN;
        }
        assertThat(Palette.run(Palette.next(uses, "mlp"))).isEqualTo(Palette.MLP.dotted(1));
    }

    @Test
    void hiddenRunsReuseTheColoursOfTheirFamilyFirst() {
        int[] uses = new int[Palette.size()];
        for (int run = 0; run < 20; run++) {
            int mark = Palette.next(uses, "mlp");
            assertThat(mark % 2).isZero();
            assertThat(Palette.run(mark).dots()).isZero();
            uses[mark]++;
        }
    }

    @Test
    void aRunBesideOneOfTheSameStyleKeepsItsColourAndGetsDots() {
        int[] uses = new int[Palette.size()];
        uses[4] = 3;
        assertThat(Palette.apart(4, uses)).as("the others are hidden").isEqualTo(4);
        for (int dots = 0; dots < 3; dots++) {
            int mark = Palette.apart(4, uses);
            assertThat(Palette.run(mark)).isEqualTo(Palette.run(4).dotted(dots));
            uses[mark] += Palette.SHOWN;
        }
        assertThat(Palette.apart(4, uses)).as("all are taken").isEqualTo(4);
    }

    @Test
    void foldsHaveDistinctColoursThatNoFamilyHas() {
        assertThat(IntStream.rangeClosed(1, 20).mapToObj(fold -> Palette.run(Palette.fold(fold))))
                .doesNotHaveDuplicates().doesNotContain(Palette.MLP, Palette.CNN);
    }

    @Test
    void everyColorIndexHasAStyle() {
        assertThat(Palette.run(Palette.size() + 7)).isEqualTo(Palette.run(7));
        assertThat(Palette.apart(Palette.size() + 7, new int[Palette.size()])).isEqualTo(7);
    }
}
