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
import org.digitlab.export.picture.PngWriter;
import org.digitlab.files.IoConsumer;
import org.digitlab.files.Problem;
import org.digitlab.ui.common.ExportChoices;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;

/** Exports what the {@link ExportForm} says: as a preview, a file, or an image for the clipboard. */
public final class ExportViewModel {

    private final Services services;
    private final ExportForm form;
    private final Preview preview;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid", true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", ExportFile.UNKNOWN);
    private final Runnable beat = this::showProgress;
    private ExportFile file;

    /**
     * @param data       returns the images in use, from which a report shows mistakes; may return null
     * @param windowLook the current look of the window
     */
    public ExportViewModel(Services services, Supplier<DigitData> data, ExportSource source, Look windowLook,
            ExportChoices choices) {
        this.services = services;
        form = new ExportForm(Exportable.of(source, services.words(), data), windowLook, choices);
        preview = new Preview(services.executor(), error -> message.set(Problem.sentence(error)));
        for (Observable choice : form.all()) {
            choice.addListener(changed -> check());
        }
        check();
    }

    /** Returns whether there is nothing to export. */
    public boolean isEmpty() {
        return form.subjects().isEmpty();
    }

    public ExportChoices choices() {
        return form.choices();
    }

    ExportForm form() {
        return form;
    }

    /** Returns the problem, the result or the time left; may be empty. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Returns the fraction done, 0 to 1; below 0 if unknown. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Returns a preview of the chart; null if the export is not a chart. */
    ReadOnlyObjectProperty<BufferedImage> previewProperty() {
        return preview.imageProperty();
    }

    /** Writes the file, then calls {@code done}; a problem is shown as the message. */
    void save(Path target, Consumer<Path> done) {
        ExportFile writing = new ExportFile(System::nanoTime);
        IoConsumer<OutputStream> content = content(writing);
        work(writing, () -> writing.write(target, content), done);
    }

    /** Cancels the export under way, if there is one. */
    void cancel() {
        if (file != null) {
            file.cancel();
        }
    }

    /** Draws the chart in the background and passes it, converted by {@code made}, to {@code done} for the clipboard. */
    <T> void copy(Function<BufferedImage, T> made, Consumer<T> done) {
        ExportFile drawing = new ExportFile(System::nanoTime);
        ChartPicture picture = form.picture(form.scaleProperty().get());
        work(drawing, () -> {
            FileFormat.PNG.check(picture);
            return drawing.unlessCancelled(made.apply(PngWriter.draw(picture)));
        }, image -> {
            done.accept(image);
            message.set(services.words().get("export.copied"));
        });
    }

    private IoConsumer<OutputStream> content(ExportFile writing) {
        FileFormat chosen = form.formatProperty().get();
        if (!form.isChart()) {
            return form.subjectProperty().get().content().of(chosen, writing);
        }
        ChartPicture picture = form.picture(form.scaleProperty().get());
        return out -> chosen.write(picture, out);
    }

    private <T> void work(ExportFile begun, Callable<T> work, Consumer<T> done) {
        file = begun;
        busy.set(true);
        message.set("");
        fraction.set(ExportFile.UNKNOWN);
        services.pulse().add(beat);
        services.executor().execute(work, result -> {
            end("");
            done.accept(result);
        }, error -> end(begun.isCancelled() ? services.words().get("export.cancelled") : Problem.sentence(error)));
    }

    private void end(String said) {
        services.pulse().remove(beat);
        busy.set(false);
        message.set(said);
    }

    private void showProgress() {
        fraction.set(file.fraction());
        message.set(file.left().map(left -> services.words().format("common.left", Words.clock(left))).orElse(""));
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
