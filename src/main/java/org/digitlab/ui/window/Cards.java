package org.digitlab.ui.window;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.digitlab.export.picture.Look;
import org.digitlab.ui.common.Theme;

/** Lays cards over the window, one at a time. */
public final class Cards {

    private final ModalPane overlay;

    public Cards(ModalPane overlay) {
        this.overlay = overlay;
        // What is animated in leaves a copy in the window's corner: the first, unplaced frame is not painted over.
        overlay.setInTransitionFactory(null);
        // Gone at once, so that another card can follow.
        overlay.setOutTransitionFactory(null);
    }

    /** Shows a card and moves the keyboard onto it. */
    public void cover(Parent card) {
        overlay.show(card);
        card.requestFocus();
    }

    public void uncover() {
        overlay.hide();
    }

    public boolean isCovered() {
        return overlay.isDisplay();
    }

    /** How the window looks now. */
    public Look look() {
        return overlay.getScene().getRoot().getStyleClass().contains(Theme.DARK_CLASS) ? Look.DARK : Look.LIGHT;
    }

    public Window window() {
        return overlay.getScene().getWindow();
    }
}
