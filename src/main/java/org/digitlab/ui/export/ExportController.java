package org.digitlab.ui.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.ui.common.ComboChoice;
import org.digitlab.ui.common.Presence;
import org.digitlab.ui.common.TitleConverter;
import org.digitlab.ui.common.Words;

/** The export card. */
public final class ExportController {

    private final ExportViewModel model;
    private final Words words;
    private final Function<String, Optional<Path>> askForFile;
    private final Consumer<Path> saved;
    private final Runnable close;
    private final ObservableList<FileFormat> formats = FXCollections.observableArrayList();

    @FXML private ComboBox<Exportable> subject;
    @FXML private ComboBox<FileFormat> format;
    @FXML private ComboBox<Look> look;
    @FXML private TextField width;
    @FXML private TextField height;
    @FXML private ComboBox<Boolean> unit;
    @FXML private ComboBox<Integer> scale;
    @FXML private Node pictureFields;
    @FXML private Node scaleField;
    @FXML private ImageView preview;
    @FXML private Label noPreview;
    @FXML private Label message;
    @FXML private ProgressBar progress;
    @FXML private Button cancel;
    @FXML private Button copy;
    @FXML private Button save;

    /**
     * @param askForFile asks where to save, given a file name
     * @param saved      called with the written file after the card is closed
     */
    public ExportController(ExportViewModel model, Words words, Function<String, Optional<Path>> askForFile,
            Consumer<Path> saved, Runnable close) {
        this.model = model;
        this.words = words;
        this.askForFile = askForFile;
        this.saved = saved;
        this.close = close;
    }

    @FXML
    private void initialize() {
        choose(subject, FXCollections.observableArrayList(model.form().subjects()), model.form().subjectProperty(),
                Exportable::title);
        model.form().subjectProperty().subscribe(chosen -> formats.setAll(chosen.formats()));
        choose(format, formats, model.form().formatProperty(), one -> one.id().toUpperCase(Locale.ROOT));
        choose(look, FXCollections.observableArrayList(Look.values()), model.form().lookProperty(),
                one -> words.get("export.look." + one.id()));
        width.textProperty().bindBidirectional(model.form().widthProperty());
        height.textProperty().bindBidirectional(model.form().heightProperty());
        choose(unit, FXCollections.observableArrayList(false, true), model.form().millimetresProperty(),
                millimetres -> words.get(millimetres ? "export.millimetres" : "export.pixels"));
        var scales = IntStream.rangeClosed(1, ChartPicture.MAX_SCALE).boxed().toList();
        choose(scale, FXCollections.observableArrayList(scales), model.form().scaleProperty(), times -> times + "\u00d7");
        bindState();
    }

    private void bindState() {
        var chart = model.form().subjectProperty().map(Exportable::isChart);
        Presence.bind(pictureFields, chart);
        scaleField.visibleProperty().bind(model.form().formatProperty().isEqualTo(FileFormat.PNG));
        noPreview.visibleProperty().bind(chart.map(shown -> !shown));
        Presence.bind(progress, model.busyProperty());
        message.textProperty().bind(model.messageProperty());
        progress.progressProperty().bind(model.fractionProperty());
        copy.disableProperty().bind(model.validProperty().not().or(preview.imageProperty().isNull()));
        save.disableProperty().bind(model.validProperty().not());
        Presence.bind(cancel, model.busyProperty());
        Presence.bind(copy, model.busyProperty().not());
        Presence.bind(save, model.busyProperty().not());
        model.busyProperty().subscribe(this::followFocus);
        model.previewProperty().subscribe(image -> preview.setImage(image == null ? null : toFx(image)));
    }

    /** Moves the keyboard focus to a visible button when the focused one disappears. */
    private void followFocus(boolean busy) {
        if (busy) {
            cancel.requestFocus();
        } else if (cancel.isFocused()) {
            save.requestFocus();
        }
    }

    @FXML
    private void onSave() {
        askForFile.apply(model.form().suggestedName()).ifPresent(file -> model.save(file, written -> {
            close.run();
            saved.accept(written);
        }));
    }

    @FXML
    private void onCopy() {
        model.copy(ExportController::toFx, image -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(image);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @FXML
    private void onCancel() {
        model.cancel();
    }

    @FXML
    private void onClose() {
        model.cancel();
        close.run();
    }

    /** Copies row by row, because a second array of all pixels could need hundreds of megabytes. */
    private static WritableImage toFx(BufferedImage image) {
        int columns = image.getWidth();
        WritableImage copy = new WritableImage(columns, image.getHeight());
        int[] pixels = new int[columns];
        for (int row = 0; row < image.getHeight(); row++) {
            image.getRGB(0, row, columns, 1, pixels, 0, columns);
            copy.getPixelWriter().setPixels(0, row, columns, 1, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        }
        return copy;
    }

    private static <T> void choose(ComboBox<T> box, ObservableList<T> items, Property<T> chosen,
            Function<T, String> title) {
        box.setConverter(new TitleConverter<>(title));
        ComboChoice.bind(box, items, chosen);
    }
}
