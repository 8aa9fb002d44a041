package org.digitlab.ui.training;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import org.digitlab.ui.common.TitleConverter;

/** Fills combo boxes with values that are shown by their titles. */
final class TitledComboBox {

    private TitledComboBox() {
    }

    static <T> void fill(ComboBox<T> box, List<T> values, Function<T, String> title) {
        box.getItems().setAll(values);
        box.setConverter(new TitleConverter<>(title));
    }
}
