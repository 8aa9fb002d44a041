package org.digitlab.ui.comparison;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.digitlab.ui.common.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** An eye that is open while the charts show the run; a click changes that. */
final class EyeCell extends TableCell<RunRow, Boolean> {

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final Words words;
    private final FontIcon eye = new FontIcon();

    EyeCell(Words words, Consumer<List<RunRow>> toggle) {
        this.words = words;
        getStyleClass().add("eye-cell");
        eye.getStyleClass().add("eye");
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        // Before the table, which would select the row alone.
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                toggle.accept(List.of(getTableRow().getItem()));
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
    }
}
