package org.digitlab.ui.about;

import java.util.Map;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.digitlab.files.AppFolder;

/** The About card: versions, processor, engines, and the folder of the program's files. */
public final class AboutController {

    private final AboutViewModel model;
    private final Runnable close;

    @FXML private TextField folder;
    @FXML private Label copied;

    public AboutController(AboutViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
    }

    @FXML
    private void initialize() {
        folder.setText(AppFolder.locate().toString());
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
