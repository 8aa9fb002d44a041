package org.digitlab.ui.about;

import java.util.Map;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The About card: versions, processor, engines, and the folder of the program's files. */
public final class AboutController {

    private final AboutViewModel model;
    private final Runnable close;

    @FXML private Label copied;

    public AboutController(AboutViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
    }

    /** Returns the values on the card, for FXML. */
    public ObservableMap<String, String> getFacts() {
        return model.facts();
    }

    @FXML
    private void onCopy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, model.report()));
        copied.setVisible(true);
    }

    @FXML
    private void onClose() {
        close.run();
    }
}
