package org.digitlab.ui.explain;

import java.util.Collections;
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
    /** True while the selection follows the prediction, which is not a choice of the user. */
    private boolean showing;

    public DigitPicker() {
        getStyleClass().add("digit-picker");
    }

    /**
     * Adds the buttons of the digits.
     *
     * @param help   the format of tooltips, with %s in place of the digit
     * @param chosen takes the digit that the user has chosen
     */
    void offerDigits(String help, IntConsumer chosen) {
        for (int digit = 0; digit < DIGITS; digit++) {
            offer(Integer.toString(digit), digit, help.formatted(digit));
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else if (!showing) {
                chosen.accept((int) now.getUserData());
            }
        });
    }

    /** Adds a button at the end of the row. */
    void offer(String title, int value, String help) {
        ToggleButton button = new ToggleButton(title);
        button.setToggleGroup(group);
        button.setUserData(value);
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
        getChildren().forEach(child -> Collections.replaceAll(child.getStyleClass(), "right-pill", "center-pill"));
        button.getStyleClass().add(getChildren().isEmpty() ? "left-pill" : "right-pill");
        getChildren().add(button);
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
