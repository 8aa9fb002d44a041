package org.digitlab.ui.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.image.PictureFile;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Pulse;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.ProbabilityBarsViewModel;
import org.digitlab.ui.drawing.Sample;

/** Opens pictures, has them read, and knows which of their digits is looked at. For the FX thread. */
public final class ReadingViewModel {

    private final Words words;
    private final TaskExecutor executor;
    private final Notifications notifications;
    private final DigitReader reader;
    private final Consumer<Sample> opened;
    private final ProbabilityBarsViewModel answers;
    private final ReadOnlyObjectWrapper<PageReading> reading = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ReadDigit> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final PageWatch watch;
    private Attempt attempt;

    /**
     * @param pulse  beats while the page is looked at, for other weights may take the place of those that read it
     * @param opened is handed the digit that a person wants to see in the drawing pane
     */
    public ReadingViewModel(Words words, TaskExecutor executor, Notifications notifications, DigitReader reader,
            Pulse pulse, Consumer<Sample> opened) {
        this.words = words;
        this.executor = executor;
        this.notifications = notifications;
        this.reader = reader;
        this.opened = opened;
        answers = new ProbabilityBarsViewModel(words);
        watch = new PageWatch(executor, reader, pulse, this::renew, notifications::problem);
        reading.subscribe(watch::show);
        chosen.subscribe(digit -> answers.show(digit == null ? Map.of() : digit.predictions()));
    }

    /** The picture that is shown and what stands on it; null before the first. */
    public ReadOnlyObjectProperty<PageReading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The digit that is looked at; null if the picture has none. */
    public ReadOnlyObjectProperty<ReadDigit> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What the picture is called; empty before the first. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How much of the next picture is decoded, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What both models make of the chosen digit. */
    public ProbabilityBarsViewModel answers() {
        return answers;
    }

    /** Whether anybody sees the place; else a page is not kept up to date. */
    public void setShown(boolean seen) {
        watch.setSeen(seen);
    }

    /** Reads a picture file; what was shown stays until that is done. */
    public void open(Path file) {
        read(file.getFileName().toString(), progress -> PictureFile.read(file, progress));
    }

    /**
     * Reads a picture from the clipboard.
     *
     * @param argb row by row, as {@link Picture#of} takes it
     */
    public void paste(int width, int height, int[] argb) {
        read(words.get("reading.pasted"), progress -> {
            // Nothing is to be decoded, but it may take long to read.
            progress.at(1);
            return Picture.of(width, height, argb);
        });
    }

    /** Gives up the reading under way; what was shown stays. */
    public void cancel() {
        if (attempt != null) {
            attempt.cancel();
            end();
        }
    }

    public void choose(ReadDigit digit) {
        chosen.set(digit);
    }

    /** Goes on by so many digits in reading order, as far as there are some. */
    public void move(int by) {
        if (chosen.get() != null) {
            List<ReadDigit> digits = reading.get().digits();
            int index = digits.indexOf(chosen.get()) + by;
            chosen.set(digits.get(Math.max(0, Math.min(digits.size() - 1, index))));
        }
    }

    /** Brings the chosen digit to the drawing pane. */
    public void openInPane() {
        if (chosen.get() != null) {
            opened.accept(new Sample(chosen.get().found().image(), null));
        }
    }

    private void read(String title, PictureSource source) {
        cancel();
        Attempt[] mine = new Attempt[1];
        mine[0] = new Attempt(part -> executor.later(() -> show(mine[0], part)));
        attempt = mine[0];
        // A page of thousands of digits that is read again would keep this one waiting.
        watch.show(null);
        progress.set(0);
        busy.set(true);
        executor.execute(() -> reader.read(source, mine[0]), done -> finish(mine[0], title, done),
                error -> fail(mine[0], error));
    }

    private void show(Attempt asked, double part) {
        if (asked == attempt) {
            progress.set(part);
        }
    }

    private void finish(Attempt asked, String title, PageReading done) {
        if (asked == attempt) {
            end();
            name.set(title);
            chosen.set(null);
            reading.set(done);
            chosen.set(done.digits().isEmpty() ? null : done.digits().get(0));
            if (done.picture().isAnimated()) {
                notifications.info(words.format("reading.animated", title));
            }
        }
    }

    /** The same digits, as other weights read them; the one that is looked at stays the same. */
    private void renew(PageReading newer) {
        int index = reading.get().digits().indexOf(chosen.get());
        reading.set(newer);
        chosen.set(newer.digits().get(index));
    }

    private void fail(Attempt asked, Throwable error) {
        if (asked == attempt) {
            end();
            notifications.problem(error);
        }
    }

    private void end() {
        attempt = null;
        watch.show(reading.get());
        busy.set(false);
    }
}
