package org.digitlab.ui;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.digitlab.files.AppFolder;
import org.digitlab.files.Versions;
import org.digitlab.ui.common.Words;

/** What the program is made of, and where it keeps things. */
public final class AboutController {

    private final Words words;
    private final Runnable close;

    @FXML private Label version;
    @FXML private TextField folder;

    public AboutController(Words words, Runnable close) {
        this.words = words;
        this.close = close;
    }

    @FXML
    private void initialize() {
        Map<String, String> versions = Versions.all();
        version.setText(words.format("app.about.versions", versions.get("digit-lab"), versions.get("java"),
                versions.get("javafx"), versions.get("deeplearning4j")));
        folder.setText(AppFolder.locate().toString());
    }

    @FXML
    private void onClose() {
        close.run();
    }
}
