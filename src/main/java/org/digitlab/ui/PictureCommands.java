package org.digitlab.ui;

import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.reading.ClipboardPicture;
import org.digitlab.ui.reading.ReadController;
import org.digitlab.ui.reading.ReadingViewModel;
import org.digitlab.ui.window.Cards;
import org.digitlab.ui.window.FileDialogs;

/** Brings pictures, from wherever they come, to the place where they are read. */
final class PictureCommands {

    private final ReadingViewModel reading;
    private final MainViewModel main;
    private final Words words;
    private final FileDialogs dialogs;
    private Cards frame;
    private ReadController place;

    PictureCommands(ReadingViewModel reading, MainViewModel main, Words words) {
        this.reading = reading;
        this.main = main;
        this.words = words;
        dialogs = new FileDialogs(words);
    }

    /** @param frame of the window over which files are asked for */
    void setFrame(Cards frame) {
        this.frame = frame;
    }

    void addTo(Actions actions) {
        actions.on(Action.OPEN_PICTURE, this::ask).on(Action.PASTE_PICTURE, this::paste)
                .on(Action.ZOOM_IN, this::isPictureShown, () -> place.zoomIn())
                .on(Action.ZOOM_OUT, this::isPictureShown, () -> place.zoomOut())
                .on(Action.ZOOM_FIT, this::isPictureShown, () -> place.zoomToFit());
    }

    ReadController newPlace() {
        place = new ReadController(reading, words, this::ask, this::paste, () -> frame.isCovered());
        return place;
    }

    private boolean isPictureShown() {
        return main.viewProperty().get() == View.READ && reading.readingProperty().get() != null;
    }

    void open(Path file) {
        main.viewProperty().set(View.READ);
        reading.open(file);
    }

    /** Has a picture read that is no file, if there is one. */
    void read(Clipboard source) {
        if (ClipboardPicture.read(source, reading)) {
            main.viewProperty().set(View.READ);
        } else {
            main.notifications().problem(words.get("reading.paste.nothing"));
        }
    }

    private void ask() {
        dialogs.openPicture(frame.window()).ifPresent(this::open);
    }

    private void paste() {
        read(Clipboard.getSystemClipboard());
    }
}
