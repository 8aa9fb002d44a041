package org.digitlab.ui.comparison;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.digitlab.ui.common.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** An eye that is open while the run is plotted; a click toggles it. */
final class EyeCell extends TableCell<RunRow, Boolean> {

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final Words words;
    private final Consumer<List<RunRow>> toggle;
    private final FontIcon eye = new FontIcon();

    EyeCell(Words words, Consumer<List<RunRow>> toggle) {
        this.words = words;
        this.toggle = toggle;
        getStyleClass().add("eye-cell");
        eye.getStyleClass().add("eye");
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        // A filter, because the table would otherwise change the selection.
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                fire();
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(Boolean shown, boolean empty) {
        super.updateItem(shown, empty);
        boolean open = !empty && Boolean.TRUE.equals(shown);
        setGraphic(empty ? null : eye);
        pseudoClassStateChanged(SHOWN, open);
        setAccessibleText(empty ? null : words.get(open ? "compare.shown" : "compare.hidden"));
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED ? Boolean.TRUE.equals(getItem())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE && !isEmpty()) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private void fire() {
        toggle.accept(List.of(getTableRow().getItem()));
    }
}
