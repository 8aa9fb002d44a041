package org.digitlab.ui.reading;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.window.Cards;
import org.digitlab.ui.window.FileDialogs;
import org.digitlab.ui.window.View;
import org.digitlab.ui.window.Views;

/** The view that reads the numbers on a picture, from a file, a drag or the clipboard. */
public final class ReadView implements View {

    private static final double KEY_ZOOM = 1.5;

    private final ReadingViewModel model;
    private final Services services;
    private final Views views;
    private final FileDialogs dialogs;
    private final Cards cards;
    private ReadController controller;

    public ReadView(ReadingViewModel model, Services services, Views views, FileDialogs dialogs, Cards cards) {
        this.model = model;
        this.services = services;
        this.views = views;
        this.dialogs = dialogs;
        this.cards = cards;
    }

    @Override
    public String id() {
        return "read";
    }

    @Override
    public Parent load(FxmlViews fxml) {
        controller = new ReadController(model, services.words(), this::ask, this::paste, cards::isCovered);
        return fxml.load("read", controller);
    }

    @Override
    public void addTo(Actions actions) {
        actions.on(Action.OPEN_PICTURE, this::ask).on(Action.PASTE_PICTURE, this::paste)
                .on(Action.ZOOM_IN, this::isPictureShown, () -> controller.picture().zoom(KEY_ZOOM))
                .on(Action.ZOOM_OUT, this::isPictureShown, () -> controller.picture().zoom(1 / KEY_ZOOM))
                .on(Action.ZOOM_FIT, this::isPictureShown, () -> controller.picture().fit());
    }

    private boolean isPictureShown() {
        return views.isCurrent(this) && model.readingProperty().get() != null;
    }

    public void open(Path file) {
        views.show(this);
        model.open(file);
    }

    /** Reads the picture of a drag or of the clipboard; notifies the user if there is none. */
    public void read(Clipboard source) {
        List<File> files = source.getFiles();
        Image image = source.getImage();
        if (files != null && !files.isEmpty()) {
            open(files.get(0).toPath());
        } else if (image != null && image.getPixelReader() != null && image.getWidth() >= 1 && image.getHeight() >= 1) {
            views.show(this);
            paste(image);
        } else {
            services.notifications().problem(services.words().get("reading.paste.nothing"));
        }
    }

    private void paste(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        model.paste(width, height, argb);
    }

    private void ask() {
        dialogs.openPicture().ifPresent(this::open);
    }

    private void paste() {
        read(Clipboard.getSystemClipboard());
    }

    @Override
    public void close() {
        model.cancel();
    }
}
