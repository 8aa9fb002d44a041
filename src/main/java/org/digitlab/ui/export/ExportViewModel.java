package org.digitlab.ui.export;

import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitlab.data.DigitData;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureFormat;
import org.digitlab.export.picture.PngWriter;
import org.digitlab.files.IoConsumer;
import org.digitlab.files.Problem;
import org.digitlab.ui.common.ExportChoices;
import org.digitlab.ui.common.Pulse;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** Makes what the {@link ExportForm} says: previews, files, images for the clipboard. */
public final class ExportViewModel {

    private final Tools tools;
    private final ExportForm form;
    private final Preview preview;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid", true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", ExportFile.UNKNOWN);
    private final Runnable beat = this::showHeadway;
    private ExportFile file;

    /**
     * What works for it.
     *
     * @param data the images at hand, of which a report shows mistakes; may give null
     */
    public record Tools(Words words, TaskExecutor executor, Pulse pulse, Supplier<DigitData> data) {
    }

    /** @param windowLook how the window looks now */
    public ExportViewModel(Tools tools, ExportSource source, Look windowLook, ExportChoices choices) {
        this.tools = tools;
        form = new ExportForm(Exportable.of(source, tools.words(), tools.data()), windowLook, choices);
        preview = new Preview(tools.executor(), error -> message.set(Problem.sentence(error)));
        for (Observable choice : form.all()) {
            choice.addListener(changed -> check());
        }
        check();
    }

    /** Whether there is anything to export. */
    public boolean isEmpty() {
        return form.subjects().isEmpty();
    }

    public ExportChoices choices() {
        return form.choices();
    }

    ExportForm form() {
        return form;
    }

    /** What is wrong, was done, or how long it will take; empty if there is nothing to say. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether it can be written as chosen. */
    ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    /** While a file is being written. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How much of it is done, 0 to 1; below 0 if that is not known. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** The chart as it will look; null for what is no chart. */
    ReadOnlyObjectProperty<BufferedImage> previewProperty() {
        return preview.imageProperty();
    }

    /** Writes the file, then tells {@code done}; what goes wrong becomes the message. */
    void save(Path target, Consumer<Path> done) {
        ExportFile writing = new ExportFile(System::nanoTime);
        IoConsumer<OutputStream> content = content(writing);
        work(writing, () -> writing.write(target, content), done);
    }

    /** Gives up what is being made, if there is anything. */
    void giveUp() {
        if (file != null) {
            file.giveUp();
        }
    }

    /** Draws the chart for the clipboard, as {@code made} in the background makes it of the pixels. */
    <T> void copy(Function<BufferedImage, T> made, Consumer<T> done) {
        ExportFile drawing = new ExportFile(System::nanoTime);
        ChartPicture picture = form.picture(form.scaleProperty().get());
        work(drawing, () -> {
            PictureFormat.PNG.check(picture);
            return drawing.unlessGivenUp(made.apply(PngWriter.draw(picture)));
        }, image -> {
            done.accept(image);
            message.set(tools.words().get("export.copied"));
        });
    }

    private IoConsumer<OutputStream> content(ExportFile writing) {
        FileFormat chosen = form.formatProperty().get();
        if (!form.isChart()) {
            return form.subjectProperty().get().content().of(chosen, writing);
        }
        ChartPicture picture = form.picture(form.scaleProperty().get());
        return out -> chosen.picture().write(picture, out);
    }

    private <T> void work(ExportFile begun, Callable<T> work, Consumer<T> done) {
        file = begun;
        busy.set(true);
        message.set("");
        fraction.set(ExportFile.UNKNOWN);
        tools.pulse().add(beat);
        tools.executor().execute(work, result -> {
            end("");
            done.accept(result);
        }, error -> end(begun.isCancelled() ? tools.words().get("export.cancelled") : Problem.sentence(error)));
    }

    private void end(String said) {
        tools.pulse().remove(beat);
        busy.set(false);
        message.set(said);
    }

    private void showHeadway() {
        fraction.set(file.share());
        message.set(file.left().map(left -> tools.words().format("common.left", Words.clock(left))).orElse(""));
    }

    private void check() {
        try {
            form.check();
            preview.show(form.isChart() ? form.picture(1) : null);
            valid.set(!isEmpty());
            message.set("");
        } catch (IllegalArgumentException e) {
            valid.set(false);
            message.set(e.getMessage());
        }
    }
}
