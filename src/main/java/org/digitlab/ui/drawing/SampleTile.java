package org.digitlab.ui.drawing;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.digitlab.ink.DigitImage;
import org.digitlab.ui.common.Words;

/** A button that shows a sample with its label in the corner; empty and disabled if there is no sample. */
final class SampleTile extends Button {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double PICTURE = 34;

    private final DigitView picture = new DigitView();
    private final Label label = new Label();
    private Sample sample;

    SampleTile() {
        getStyleClass().setAll("sample-tile");
        picture.setSide(PICTURE);
        label.getStyleClass().add("true-label");
        StackPane stack = new StackPane(picture, label);
        StackPane.setAlignment(label, Pos.BOTTOM_RIGHT);
        setGraphic(stack);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setDisable(true);
    }

    Sample sample() {
        return sample;
    }

    /** @param shown null for no sample */
    void show(Sample shown, Words words) {
        sample = shown;
        setDisable(shown == null);
        picture.imageProperty().set(shown == null ? DigitImage.BLANK : shown.image());
        label.setText(shown == null ? "" : Integer.toString(shown.label()));
        setAccessibleText(shown == null ? null : words.format("drawing.samples.accessible", shown.label()));
        setTooltip(shown == null ? null : new Tooltip(words.format("drawing.samples.tip", shown.label())));
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
