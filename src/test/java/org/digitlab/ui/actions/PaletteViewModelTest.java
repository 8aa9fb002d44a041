package org.digitlab.ui.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitlab.ui.actions.PaletteViewModel.Row;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

    private final Actions actions = new Actions().on(Action.PALETTE, () -> { })
            .on(Action.TRAIN, () -> { }).on(Action.STOP, () -> false, () -> { }).on(Action.OPEN_MODEL, () -> { })
            .on(Action.SAVE_MODEL, () -> { }).on(Action.OPEN_DRAWING, () -> { }).on(Action.THEME, () -> { });
    private final PaletteViewModel palette = new PaletteViewModel(actions, new Words());

    @Test
    void allActionsExceptThePaletteAreListed() {
        assertThat(found()).containsExactly(Action.TRAIN, Action.STOP, Action.OPEN_MODEL, Action.SAVE_MODEL,
                Action.OPEN_DRAWING, Action.THEME);
        assertThat(palette.chosen()).contains(Action.TRAIN);
    }

    @Test
    void aTitleMustContainAllWordsInAnyOrderAndCase() {
        search("model open");
        assertThat(found()).containsExactly(Action.OPEN_MODEL);
        search("  DRAW  ");
        assertThat(found()).containsExactly(Action.OPEN_DRAWING);
        search("open nothing");
        assertThat(found()).isEmpty();
        assertThat(palette.chosen()).isEmpty();
        search("");
        assertThat(found()).hasSize(6);
    }

    @Test
    void titlesWithAWordThatBeginsWithTheQueryComeFirst() {
        // "Switch between light and dark" contains the query within a word.
        actions.on(Action.VIEW_1, () -> { }).name(Action.VIEW_1, "Go to Train");
        PaletteViewModel more = new PaletteViewModel(actions, new Words());
        more.queryProperty().set("it");
        assertThat(more.rows()).extracting(Row::action).containsExactly(Action.THEME);
        more.queryProperty().set("l");
        assertThat(more.rows().get(0).action()).isEqualTo(Action.THEME);
        assertThat(more.rows()).extracting(Row::action).contains(Action.OPEN_MODEL);
    }

    @Test
    void activeTogglesAreMarked() {
        actions.onSwitch(Action.CHART_LOG, () -> true, () -> true, () -> { });
        PaletteViewModel more = new PaletteViewModel(actions, new Words());
        assertThat(more.rows()).filteredOn(Row::on).extracting(Row::action).containsExactly(Action.CHART_LOG);
    }

    @Test
    void keysAreShown() {
        search("train the");
        assertThat(palette.rows().get(0).keys()).isEqualTo(Action.TRAIN.keys().getDisplayText()).isNotEmpty();
        search("drawing");
        assertThat(palette.rows().get(0).keys()).isEmpty();
    }

    @Test
    void impossibleActionsAreListedButNotChosen() {
        search("stop");
        assertThat(palette.rows()).singleElement().extracting(Row::possible).isEqualTo(false);
        assertThat(palette.chosen()).isEmpty();
        palette.selectedProperty().set(palette.rows().get(0));
        assertThat(palette.chosen()).isEmpty();
    }

    @Test
    void movingSkipsImpossibleActionsAndStopsAtTheEnds() {
        palette.move(1);
        assertThat(palette.chosen()).contains(Action.OPEN_MODEL);
        palette.move(-1);
        palette.move(-1);
        assertThat(palette.chosen()).contains(Action.TRAIN);
        for (int i = 0; i < 10; i++) {
            palette.move(1);
        }
        assertThat(palette.chosen()).contains(Action.THEME);
        search("nothing like this");
        palette.move(1);
        assertThat(palette.chosen()).isEmpty();
    }

    private void search(String typed) {
        palette.queryProperty().set(typed);
    }

    private List<Action> found() {
        return palette.rows().stream().map(Row::action).toList();
    }
}
