package org.digitlab.ui.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
import javafx.util.StringConverter;
import org.digitlab.export.ChartPicture;
import org.digitlab.export.FileFormat;
import org.digitlab.export.Look;
import org.digitlab.ui.common.Words;

/** The export card. */
public final class ExportController {

    private final ExportViewModel model;
    private final Words words;
    private final Function<String, Optional<Path>> askForFile;
    private final Consumer<Path> saved;
    private final Runnable close;

    @FXML private ComboBox<Subject> subject;
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
    @FXML private Button copy;
    @FXML private Button save;

    /**
     * @param askForFile given a name, asks where to save
     * @param saved      told the file that was written, after the card was closed
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
        choose(subject, Subject::title);
        subject.getItems().setAll(model.subjects());
        subject.valueProperty().bindBidirectional(model.subjectProperty());
        choose(format, one -> one.id().toUpperCase(Locale.ROOT));
        model.subjectProperty().subscribe(chosen -> format.getItems().setAll(chosen.formats()));
        format.valueProperty().bindBidirectional(model.formatProperty());
        choose(look, one -> words.get("export.look." + one.id()));
        look.getItems().setAll(Look.values());
        look.valueProperty().bindBidirectional(model.lookProperty());
        width.textProperty().bindBidirectional(model.widthProperty());
        height.textProperty().bindBidirectional(model.heightProperty());
        choose(unit, millimetres -> words.get(millimetres ? "export.millimetres" : "export.pixels"));
        unit.getItems().setAll(false, true);
        unit.valueProperty().bindBidirectional(model.millimetresProperty().asObject());
        choose(scale, times -> times + "\u00d7");
        scale.getItems().setAll(Arrays.stream(new int[] {1, 2, 3, ChartPicture.MOST_SCALE}).boxed().toList());
        scale.valueProperty().bindBidirectional(model.scaleProperty().asObject());
        bindState();
    }

    private void bindState() {
        var chart = model.subjectProperty().map(Subject::isChart);
        pictureFields.visibleProperty().bind(chart);
        pictureFields.managedProperty().bind(chart);
        scaleField.visibleProperty().bind(model.formatProperty().isEqualTo(FileFormat.PNG));
        noPreview.visibleProperty().bind(preview.imageProperty().isNull());
        progress.visibleProperty().bind(model.busyProperty());
        progress.managedProperty().bind(model.busyProperty());
        message.textProperty().bind(model.messageProperty());
        copy.disableProperty().bind(model.validProperty().not().or(model.busyProperty())
                .or(preview.imageProperty().isNull()));
        save.disableProperty().bind(model.validProperty().not().or(model.busyProperty()));
        model.previewProperty().subscribe(image -> preview.setImage(image == null ? null : toFx(image)));
    }

    @FXML
    private void onSave() {
        askForFile.apply(model.suggestedName()).ifPresent(file -> model.save(file, written -> {
            close.run();
            saved.accept(written);
        }));
    }

    @FXML
    private void onCopy() {
        model.copy(image -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(toFx(image));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @FXML
    private void onClose() {
        model.giveUp();
        close.run();
    }

    private static WritableImage toFx(BufferedImage image) {
        int columns = image.getWidth();
        int rows = image.getHeight();
        WritableImage copy = new WritableImage(columns, rows);
        int[] pixels = image.getRGB(0, 0, columns, rows, null, 0, columns);
        copy.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        return copy;
    }

    private static <T> void choose(ComboBox<T> box, Function<T, String> title) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
    }
}
