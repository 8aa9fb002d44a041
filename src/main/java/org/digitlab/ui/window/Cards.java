package org.digitlab.ui.window;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.digitlab.export.picture.Look;
import org.digitlab.ui.common.Theme;

/** Shows cards over the window, one at a time. */
public final class Cards {

    private ModalPane overlay;

    /** @param pane the topmost layer of the window */
    void attach(ModalPane pane) {
        overlay = pane;
        // An animation would leave a copy of the card's first, unplaced frame in the corner of the window.
        overlay.setInTransitionFactory(null);
        // Without an animation another card can follow at once.
        overlay.setOutTransitionFactory(null);
    }

    /** Shows a card and moves the keyboard focus onto it. */
    public void cover(Parent card) {
        show(card);
        card.requestFocus();
    }

    /** Shows a card that takes the keyboard focus by itself. */
    void show(Parent card) {
        overlay.show(card);
    }

    public void uncover() {
        overlay.hide();
    }

    public boolean isCovered() {
        return overlay.isDisplay();
    }

    /** Returns the look of the window: light or dark. */
    public Look look() {
        return overlay.getScene().getRoot().getStyleClass().contains(Theme.DARK_CLASS) ? Look.DARK : Look.LIGHT;
    }

    /** Returns the window below the cards. */
    public Window window() {
        return overlay.getScene().getWindow();
    }
}
