package org.digitlab.ui.about;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.digitlab.files.AppFolder;

/** What the program is made of, what computes, and where it keeps things. */
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

    /** For the view. */
    public AboutViewModel getModel() {
        return model;
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
