package org.digitlab.ui;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.digitlab.files.AppFolder;
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
        version.setText(words.format("app.about.versions", version(), System.getProperty("java.version"),
                System.getProperty("javafx.runtime.version", "21"), words.get("app.about.dl4j.version")));
        folder.setText(AppFolder.locate().toString());
    }

    @FXML
    private void onClose() {
        close.run();
    }

    private static String version() {
        return Optional.ofNullable(AboutController.class.getPackage().getImplementationVersion()).orElse("dev");
    }
}
