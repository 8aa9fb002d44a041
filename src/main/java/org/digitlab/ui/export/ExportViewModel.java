package org.digitlab.ui.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.digitlab.data.DigitData;
import org.digitlab.export.ChartPicture;
import org.digitlab.export.FileFormat;
import org.digitlab.export.Look;
import org.digitlab.export.PictureSize;
import org.digitlab.export.PngWriter;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.Problem;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** What is exported, how it will look, and the export itself. */
public final class ExportViewModel {

    private final Words words;
    private final TaskExecutor executor;
    private final List<Subject> subjects;
    private final Look windowLook;
    private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>(this, "subject");
    private final ObjectProperty<FileFormat> format = new SimpleObjectProperty<>(this, "format");
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look");
    private final StringProperty width = new SimpleStringProperty(this, "width");
    private final StringProperty height = new SimpleStringProperty(this, "height");
    private final ObjectProperty<Boolean> millimetres = new SimpleObjectProperty<>(this, "millimetres");
    private final ObjectProperty<Integer> scale = new SimpleObjectProperty<>(this, "scale");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid", true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final Preview preview;
    private ExportFile file;

    /**
     * @param windowLook how the window looks now
     * @param data       the images at hand, of which a report shows mistakes; may give null
     */
    public ExportViewModel(Words words, TaskExecutor executor, ExportSource source, Look windowLook,
            ExportChoices choices, Supplier<DigitData> data) {
        this.words = words;
        this.executor = executor;
        this.windowLook = windowLook;
        preview = new Preview(executor, error -> message.set(Problem.sentence(error)));
        subjects = Subject.of(source, words, data);
        start(choices);
        subject.addListener(changed -> chooseFormat());
        for (Observable choice : new Observable[] {subject, format, look, width, height, millimetres, scale}) {
            choice.addListener(changed -> check());
        }
        check();
    }

    /** Whether there is anything to export. */
    public boolean isEmpty() {
        return subjects.isEmpty();
    }

    List<Subject> subjects() {
        return subjects;
    }

    ObjectProperty<Subject> subjectProperty() {
        return subject;
    }

    ObjectProperty<FileFormat> formatProperty() {
        return format;
    }

    ObjectProperty<Look> lookProperty() {
        return look;
    }

    StringProperty widthProperty() {
        return width;
    }

    StringProperty heightProperty() {
        return height;
    }

    ObjectProperty<Boolean> millimetresProperty() {
        return millimetres;
    }

    /** Pixels of a PNG for each of the size's, 1 to 4. */
    ObjectProperty<Integer> scaleProperty() {
        return scale;
    }

    /** What is wrong or what was done, one sentence; empty if there is nothing to say. */
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

    /** The chart as it will look; null for what is no chart. */
    ReadOnlyObjectProperty<BufferedImage> previewProperty() {
        return preview.imageProperty();
    }

    /** For instance "loss.png". */
    String suggestedName() {
        return subject.get().name() + "." + format.get().id();
    }

    public ExportChoices choices() {
        return new ExportChoices(format.get(), look.get() == windowLook ? null : look.get(), width.get(), height.get(),
                millimetres.get(), scale.get());
    }

    /** Writes the file, then tells {@code done}; what goes wrong becomes the message. */
    void save(Path target, Consumer<Path> done) {
        FileFormat chosen = format.get();
        AtomicFiles.Content written = subject.get().isChart()
                ? drawn(picture(scale.get()), chosen) : subject.get().content().apply(chosen);
        ExportFile writing = new ExportFile();
        file = writing;
        work(() -> writing.write(target, written), done);
    }

    private static AtomicFiles.Content drawn(ChartPicture picture, FileFormat format) {
        return out -> format.picture().write(picture, out);
    }

    /** Gives up the file that is being written, if there is one. */
    void giveUp() {
        if (file != null) {
            file.giveUp();
        }
    }

    /** Draws the chart for the clipboard, as {@code made} in the background makes it of the pixels. */
    <T> void copy(Function<BufferedImage, T> made, Consumer<T> done) {
        ChartPicture picture = picture(scale.get());
        work(() -> made.apply(PngWriter.draw(picture)), image -> {
            done.accept(image);
            message.set(words.get("export.copied"));
        });
    }

    private <T> void work(Callable<T> work, Consumer<T> done) {
        busy.set(true);
        message.set("");
        executor.execute(work, result -> {
            busy.set(false);
            done.accept(result);
        }, this::failed);
    }

    private void failed(Throwable error) {
        busy.set(false);
        message.set(file != null && file.isGivenUp() ? "" : Problem.sentence(error));
    }

    private void start(ExportChoices choices) {
        subject.set(subjects.isEmpty() ? null : subjects.get(0));
        format.set(choices.format());
        chooseFormat();
        look.set(Optional.ofNullable(choices.look()).orElse(windowLook));
        width.set(choices.width());
        height.set(choices.height());
        millimetres.set(choices.millimetres());
        scale.set(choices.scale());
    }

    private void chooseFormat() {
        if (subject.get() != null && !subject.get().formats().contains(format.get())) {
            format.set(subject.get().formats().get(0));
        }
    }

    private void check() {
        try {
            boolean chart = subject.get() != null && subject.get().isChart();
            if (chart && format.get().isPicture()) {
                format.get().picture().check(picture(scale.get()));
            }
            preview.show(chart ? picture(1) : null);
            valid.set(subject.get() != null);
            message.set("");
        } catch (IllegalArgumentException e) {
            valid.set(false);
            message.set(e.getMessage());
        }
    }

    /** @throws IllegalArgumentException one sentence, for a size that cannot be */
    private ChartPicture picture(int times) {
        String unit = millimetres.get() ? "mm" : "";
        return new ChartPicture(subject.get().title(), subject.get().plot(), look.get(),
                PictureSize.parse(width.get() + "x" + height.get() + unit), times);
    }
}
