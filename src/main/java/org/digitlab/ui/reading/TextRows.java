package org.digitlab.ui.reading;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * Keeps the height of a text area that of its rows. Its skin measures a row before the theme has said how letters are
 * bounded, and after a change of theme never again: its lines would not fit. So the bounds do not come from the theme.
 */
final class TextRows {

    private TextRows() {
    }

    /** To be called before it is dressed. */
    static void keep(TextArea area) {
        area.skinProperty().subscribe(skin -> {
            if (area.lookup(".scroll-pane") instanceof ScrollPane scroll) {
                Text letters = (Text) scroll.getContent().lookup(".text");
                letters.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
            }
        });
    }
}
