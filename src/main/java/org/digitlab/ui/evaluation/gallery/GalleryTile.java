package org.digitlab.ui.evaluation.gallery;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.digitlab.metrics.classification.Outcome;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.common.FamilyStyle;
import org.digitlab.ui.drawing.DigitView;

/** A button that shows an image, its true digit, and each model's prediction in the model's colour. */
final class GalleryTile extends Button {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final DigitView picture = new DigitView();
    private final Label truth = new Label();
    private final Label first = new Label();
    private final Label second = new Label();
    private final Tooltip tooltip = new Tooltip();

    GalleryTile() {
        getStyleClass().setAll("gallery-tile");
        truth.getStyleClass().add("truth");
        HBox line = new HBox(truth, first, second);
        line.getStyleClass().add("said");
        VBox content = new VBox(picture, line);
        content.getStyleClass().add("content");
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setTooltip(tooltip);
    }

    /** @param said description for tooltip and screen readers */
    void show(GalleryImage image, String said) {
        picture.imageProperty().set(image.image());
        truth.setText(image.a().actual() + " \u2192");
        show(first, image.a(), image.first());
        show(second, image.b(), image.other());
        tooltip.setText(said);
        setAccessibleText(said);
    }

    /** Marks the tile whose image is in the drawing pane. */
    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    private static void show(Label label, Outcome outcome, Family family) {
        label.setVisible(outcome != null);
        label.setManaged(outcome != null);
        if (outcome != null) {
            label.setText(Integer.toString(outcome.predicted()));
            label.getStyleClass().setAll("label", "predicted", FamilyStyle.of(family));
            label.pseudoClassStateChanged(WRONG, !outcome.correct());
        }
    }
}
