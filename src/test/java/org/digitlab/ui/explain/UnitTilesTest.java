package org.digitlab.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.digitlab.inference.StageView;
import org.junit.jupiter.api.Test;

class UnitTilesTest {

    private final UnitTiles tiles = new UnitTiles(26, 26, 2, 32);

    @Test
    void everyPictureIsFoundAtItsPosition() {
        for (int place = 0; place < tiles.count(); place++) {
            Rectangle2D picture = tiles.picture(place, 400);
            assertThat(picture.getMaxX()).isLessThanOrEqualTo(400);
            assertThat(tiles.barTop(picture) + UnitTiles.BAR).isLessThanOrEqualTo(tiles.heightFor(400));
            assertThat(tiles.at(picture.getMinX() + 1, picture.getMinY() + 1, 400)).isEqualTo(place);
            assertThat(tiles.at(picture.getMaxX() - 1, picture.getMaxY() - 1, 400)).isEqualTo(place);
        }
    }

    @Test
    void betweenPicturesNothingIsFound() {
        assertThat(tiles.at(0, 0, 400)).isEqualTo(-1);
        assertThat(tiles.at(399, 10, 400)).isEqualTo(-1);
        assertThat(tiles.at(20, 5_000, 400)).isEqualTo(-1);
    }

    @Test
    void aNarrowAreaHasOneColumn() {
        assertThat(tiles.columns(10)).isEqualTo(1);
        assertThat(tiles.columns(-1)).isEqualTo(1);
    }

    @Test
    void weightsAreShownOnlyForDenseUnits() {
        assertThat(UnitTiles.showsWeights(Explanations.convolution())).isFalse();
        assertThat(UnitTiles.showsWeights(Explanations.dense())).isFalse();
        assertThat(UnitTiles.of(Explanations.convolution(), 2).width()).isEqualTo(2);
    }

    /** A LeNet's last convolution has one value per filter, whose kernel is not an image of the input. */
    @Test
    void aConvolutionWithAMapOfOneValueShowsItsValue() {
        StageView view = Explanations.lastConvolution();
        assertThat(UnitTiles.showsWeights(view)).isFalse();
        assertThat(UnitTiles.of(view, 2).width()).isEqualTo(1);
    }

    @Test
    void theStrongestUnitsComeFirst() {
        assertThat(UnitOrder.NUMBER.of(Explanations.dense())).containsExactly(0, 1, 2);
        assertThat(UnitOrder.CONTRIBUTION.of(Explanations.dense())).containsExactly(2, 1, 0);
        assertThat(UnitOrder.ACTIVATION.of(Explanations.dense())).containsExactly(1, 2, 0);
    }
}
