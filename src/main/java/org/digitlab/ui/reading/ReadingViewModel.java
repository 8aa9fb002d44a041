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
import org.digitlab.reading.PageReading;
import org.digitlab.reading.ReadDigit;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.drawing.ProbabilityBarsViewModel;
import org.digitlab.ui.drawing.Sample;

/** Opens and reads pictures, and holds the selected digit. For the FX thread only. */
public final class ReadingViewModel {

    private final Services services;
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

    /** @param opened takes the digit to show in the drawing pane */
    public ReadingViewModel(Services services, DigitReader reader, Consumer<Sample> opened) {
        this.services = services;
        this.reader = reader;
        this.opened = opened;
        answers = new ProbabilityBarsViewModel(services.words());
        watch = new PageWatch(services, reader, this::renew);
        reading.subscribe(watch::show);
        chosen.subscribe(digit -> answers.show(digit == null ? Map.of() : digit.predictions()));
    }

    /** Returns the displayed page; null before the first. */
    public ReadOnlyObjectProperty<PageReading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Returns the selected digit; null if the picture has no digits. */
    public ReadOnlyObjectProperty<ReadDigit> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Returns the picture's name; empty before the first picture. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Returns the decoded fraction of the next picture, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns the predictions for the selected digit. */
    public ProbabilityBarsViewModel answers() {
        return answers;
    }

    /** Sets whether the view is shown; otherwise the page is not updated. */
    public void setShown(boolean shown) {
        watch.setShown(shown);
    }

    /** Reads a picture file; the previous page stays until then. */
    public void open(Path file) {
        read(file.getFileName().toString(), progress -> PictureFile.read(file, progress));
    }

    /**
     * Reads a picture from the clipboard.
     *
     * @param argb pixels row by row, as in {@link Picture#of}
     */
    public void paste(int width, int height, int[] argb) {
        read(services.words().get("reading.pasted"), progress -> {
            // Nothing to decode, but reading may take long.
            progress.at(1);
            return Picture.of(width, height, argb);
        });
    }

    /** Cancels reading; the previous page stays. */
    public void cancel() {
        if (attempt != null) {
            attempt.cancel();
            end();
        }
    }

    public void choose(ReadDigit digit) {
        chosen.set(digit);
    }

    /** Selects the digit that follows by {@code by} in reading order, or the last or first. */
    public void move(int by) {
        if (chosen.get() != null) {
            List<ReadDigit> digits = reading.get().digits();
            int index = digits.indexOf(chosen.get()) + by;
            chosen.set(digits.get(Math.max(0, Math.min(digits.size() - 1, index))));
        }
    }

    /** Sends the selected digit to the drawing pane. */
    public void openInPane() {
        if (chosen.get() != null) {
            opened.accept(new Sample(chosen.get().found().image(), null));
        }
    }

    private void read(String title, DigitReader.PictureSource source) {
        cancel();
        Attempt mine = new Attempt((asked, fraction) -> services.executor().later(() -> show(asked, fraction)));
        attempt = mine;
        // Reading thousands of digits again would delay the new page.
        watch.show(null);
        progress.set(0);
        busy.set(true);
        services.executor().execute(() -> reader.read(source, mine), done -> finish(mine, title, done),
                error -> fail(mine, error));
    }

    private void show(Attempt asked, double fraction) {
        if (asked == attempt) {
            progress.set(fraction);
        }
    }

    private void finish(Attempt asked, String title, PageReading done) {
        if (asked == attempt) {
            end();
            name.set(title);
            chosen.set(null);
            reading.set(done);
            chosen.set(done.digits().isEmpty() ? null : done.digits().get(0));
            if (done.picture().animated()) {
                services.notifications().info(services.words().format("reading.animated", title));
            }
        }
    }

    /** Shows new predictions for the same digits; the selection stays. */
    private void renew(PageReading newer) {
        int index = reading.get().digits().indexOf(chosen.get());
        reading.set(newer);
        chosen.set(newer.digits().get(index));
    }

    private void fail(Attempt asked, Throwable error) {
        if (asked == attempt) {
            end();
            services.notifications().problem(error);
        }
    }

    private void end() {
        attempt = null;
        watch.show(reading.get());
        busy.set(false);
    }
}
