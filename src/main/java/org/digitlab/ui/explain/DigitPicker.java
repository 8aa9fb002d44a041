package org.digitlab.ui.explain;

import java.util.function.IntConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.digitlab.inference.Question;

/** Buttons to choose one of ten digits, optionally with "none" at the end. Arrow keys move between them. */
public final class DigitPicker extends HBox {

    private static final int DIGITS = 10;

    private final ToggleGroup group = new ToggleGroup();
    private IntConsumer chosen = digit -> { };
    private String meaning = "%s";
    /** True while the selection follows the prediction, which is not a choice of the user. */
    private boolean showing;

    public DigitPicker() {
        getStyleClass().add("digit-picker");
        for (int digit = 0; digit < DIGITS; digit++) {
            add(Integer.toString(digit), digit);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else if (!showing) {
                chosen.accept((int) now.getUserData());
            }
        });
    }

    private ToggleButton add(String title, int value) {
        ToggleButton button = new ToggleButton(title);
        button.setToggleGroup(group);
        button.setUserData(value);
        button.getStyleClass().add(value == 0 ? "left-pill" : "center-pill");
        getChildren().add(button);
        return button;
    }

    /** Returns the format of tooltips and accessible texts, with %s in place of the digit. */
    public String getMeaning() {
        return meaning;
    }

    public void setMeaning(String pattern) {
        meaning = pattern;
        getChildren().forEach(child -> explain((ToggleButton) child, meaning.formatted(child.getUserData())));
    }

    private static void explain(ToggleButton button, String said) {
        button.setAccessibleText(said);
        button.setTooltip(new Tooltip(said));
    }

    /** Adds a button for "no digit". */
    void offerNone(String title, String said) {
        explain(add(title, Question.NONE), said);
        closeRow();
    }

    void closeRow() {
        getChildren().get(getChildren().size() - 1).getStyleClass().remove("center-pill");
        getChildren().get(getChildren().size() - 1).getStyleClass().add("right-pill");
    }

    void setOnChosen(IntConsumer handler) {
        chosen = handler;
    }

    /**
     * Shows a selection.
     *
     * @param value    the selected digit
     * @param excluded the disabled digit; {@link Question#FOLLOW} for none
     */
    void show(int value, int excluded) {
        showing = true;
        getChildren().forEach(child -> {
            boolean selected = child.getUserData().equals(value);
            child.setDisable(child.getUserData().equals(excluded));
            child.setFocusTraversable(selected);
            if (selected) {
                group.selectToggle((ToggleButton) child);
            }
        });
        showing = false;
    }
}
