package org.digitlab.ui.evaluation.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.ui.drawing.Sample;
import org.digitlab.ui.evaluation.Reports;
import org.digitlab.ui.evaluation.testing.EvaluationResult;
import org.digitlab.ui.evaluation.testing.Side;
import org.junit.jupiter.api.Test;

class GalleryViewModelTest {

    private final List<Sample> opened = new ArrayList<>();
    private final GalleryViewModel gallery = new GalleryViewModel(opened::add);
    /** Both models are wrong on images 1 and 2, only the MLP on 3, only the CNN on 4. */
    private final EvaluationResult result = Reports.result("444444", "499944", "499494");

    @Test
    void everyFilterShowsItsMostConfidentImagesFirst() {
        gallery.show(result);
        assertThat(gallery.picks()).hasSize(5);
        assertThat(gallery.picks()).map(this::images)
                .containsExactly(List.of(1, 2, 3), List.of(1, 2, 4), List.of(3), List.of(4), List.of(1, 2));
    }

    @Test
    void oneModelOffersOnlyItsMistakes() {
        gallery.show(Reports.result("44", "49"));
        assertThat(gallery.picks()).hasSize(1);
        assertThat(images(gallery.pickProperty().get())).containsExactly(1);
        assertThat(gallery.shown().get(0).b()).isNull();
    }

    @Test
    void theLastCellIsOfferedAfterTheFilters() {
        gallery.show(result);
        gallery.showCell(Side.B, 4, 9);
        assertThat(gallery.shown()).extracting(image -> image.a().image()).containsExactly(1, 2, 4);
        gallery.showCell(Side.A, 4, 4);
        assertThat(gallery.shown()).as("the least confident first").extracting(image -> image.a().image())
                .containsExactly(5, 4, 0);
        assertThat(gallery.picks()).hasSize(6).endsWith(Pick.cell(Side.A, 4, 4));
    }

    @Test
    void anEmptyCellShowsNothing() {
        gallery.show(result);
        gallery.showCell(Side.A, 0, 1);
        assertThat(gallery.shown()).isEmpty();
        assertThat(gallery.countProperty().get()).isZero();
    }

    @Test
    void anotherResultKeepsTheFilterButNotTheCell() {
        gallery.show(result);
        Pick both = gallery.picks().get(4);
        gallery.pickProperty().set(both);
        gallery.show(Reports.result("44", "99", "99"));
        assertThat(gallery.pickProperty().get()).isEqualTo(both);
        assertThat(gallery.countProperty().get()).isEqualTo(2);
        gallery.showCell(Side.A, 4, 9);
        gallery.show(result);
        assertThat(gallery.pickProperty().get()).isEqualTo(gallery.picks().get(0));
    }

    @Test
    void noResultIsEmpty() {
        gallery.showCell(Side.A, 4, 9);
        gallery.show(result);
        gallery.show(null);
        assertThat(gallery.picks()).isEmpty();
        assertThat(gallery.shown()).isEmpty();
        assertThat(gallery.pickProperty().get()).isNull();
    }

    @Test
    void thousandsOfMistakesAreSplitIntoPages() {
        gallery.show(Reports.result("4".repeat(250), "9".repeat(250)));
        assertThat(gallery.countProperty().get()).isEqualTo(250);
        assertThat(gallery.shown()).hasSize(GalleryViewModel.PAGE);
        gallery.previous();
        assertThat(gallery.fromProperty().get()).isZero();
        gallery.next();
        gallery.next();
        assertThat(gallery.shown()).hasSize(50);
        gallery.next();
        assertThat(gallery.fromProperty().get()).isEqualTo(200);
        gallery.pickProperty().set(null);
        assertThat(gallery.fromProperty().get()).isZero();
    }

    @Test
    void anOpenedImageHasItsTrueLabel() {
        gallery.show(result);
        gallery.open(gallery.shown().get(0));
        assertThat(opened).containsExactly(new Sample(gallery.shown().get(0).image(), 4));
        assertThat(opened.get(0).image().ink(0, 1)).isEqualTo(255);
    }

    private List<Integer> images(Pick pick) {
        gallery.pickProperty().set(pick);
        return gallery.shown().stream().map(image -> image.a().image()).toList();
    }
}
