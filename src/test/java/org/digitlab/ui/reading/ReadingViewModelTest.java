package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.network.architecture.Family;
import org.digitlab.reading.PageReading;
import org.digitlab.ui.common.LateExecutor;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.drawing.Sample;
import org.junit.jupiter.api.Test;

class ReadingViewModelTest {

    private final FakeReading reading = new FakeReading();
    private final ReadingViewModel model = reading.model;
    private final Notifications notifications = reading.notifications;
    private final FakeReader reader = reading.reader;
    private final List<Sample> opened = reading.opened;

    @Test
    void aPastedPictureIsReadLineByLine() {
        FakeReading.paste(model);

        assertThat(model.nameProperty().get()).isEqualTo("Pasted picture");
        assertThat(model.readingProperty().get().text(Family.CNN)).isEqualTo("12\n3");
        assertThat(model.readingProperty().get().text(Family.MLP)).isEqualTo("17\n3");
        assertThat(model.chosenProperty().get()).isSameAs(reading.digit(0));
        assertThat(model.answers().isWinner(Family.CNN, 1)).isTrue();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aPastedPictureNeedsNoDecoding() {
        LateExecutor late = new LateExecutor();
        ReadingViewModel slow = reading.with(late);
        FakeReading.paste(slow);
        late.deliverNext();
        assertThat(slow.busyProperty().get()).isTrue();
        assertThat(slow.progressProperty().get()).isEqualTo(1);
    }

    @Test
    void movingStopsAtTheFirstAndLastDigit() {
        model.move(1);
        assertThat(model.chosenProperty().get()).isNull();
        FakeReading.paste(model);

        model.move(-1);
        assertThat(model.chosenProperty().get()).isSameAs(reading.digit(0));
        model.move(1);
        model.move(1);
        model.move(1);
        assertThat(model.chosenProperty().get()).isSameAs(reading.digit(2));
        assertThat(model.answers().isWinner(Family.MLP, 3)).isTrue();
    }

    @Test
    void aDigitIsSentToTheDrawingPaneWithoutALabel() {
        FakeReading.paste(model);
        model.choose(reading.digit(1));
        model.openInPane();

        assertThat(opened).containsExactly(new Sample(reading.digit(1).found().image(), null));
    }

    @Test
    void aFailureKeepsThePreviousPicture() {
        FakeReading.paste(model);
        PageReading before = model.readingProperty().get();
        reader.failure = new IOException("page.png: is cut off, expected a whole picture");
        FakeReading.paste(model);

        assertThat(model.readingProperty().get()).isSameAs(before);
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(notifications.messageProperty().get().text()).isEqualTo(reader.failure.getMessage());
        assertThat(notifications.messageProperty().get().error()).isTrue();
    }

    @Test
    void aMissingFileIsNamed() {
        model.open(Path.of("target", "no-such.png"));

        assertThat(notifications.messageProperty().get().text()).contains("no-such.png", "no such file");
        assertThat(model.readingProperty().get()).isNull();
    }

    @Test
    void aCancelledReadingIsDropped() {
        LateExecutor late = new LateExecutor();
        ReadingViewModel slow = reading.with(late);
        FakeReading.paste(slow);
        assertThat(slow.busyProperty().get()).isTrue();
        slow.cancel();

        assertThat(slow.busyProperty().get()).isFalse();
        late.deliverAll();
        assertThat(reader.asked).isNotEmpty().allMatch(progress -> progress.isCancelled());
        assertThat(slow.readingProperty().get()).isNull();
        assertThat(notifications.messageProperty().get()).isNull();
    }
}
