package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.network.architecture.Family;
import org.digitlab.reading.PageReading;
import org.digitlab.ui.common.LateExecutor;
import org.digitlab.ui.drawing.Sample;
import org.junit.jupiter.api.Test;

class ReadingViewModelTest extends ReadingFixture {

    @Test
    void aPastedPictureIsReadLineByLine() {
        paste(model);

        assertThat(model.nameProperty().get()).isEqualTo("Pasted picture");
        assertThat(model.readingProperty().get().text(Family.CNN)).isEqualTo("12\n3");
        assertThat(model.readingProperty().get().text(Family.MLP)).isEqualTo("17\n3");
        assertThat(model.chosenProperty().get()).isSameAs(digit(0));
        assertThat(model.answers().isWinner(Family.CNN, 1)).isTrue();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aPastedPictureNeedsNoDecoding() {
        LateExecutor late = new LateExecutor();
        ReadingViewModel slow = new ReadingViewModel(words, late, notifications, reader, pulse, opened::add);
        paste(slow);
        late.deliverNext();
        assertThat(slow.busyProperty().get()).isTrue();
        assertThat(slow.progressProperty().get()).isEqualTo(1);
    }

    @Test
    void movingStopsAtTheFirstAndLastDigit() {
        model.move(1);
        assertThat(model.chosenProperty().get()).isNull();
        paste(model);

        model.move(-1);
        assertThat(model.chosenProperty().get()).isSameAs(digit(0));
        model.move(1);
        model.move(1);
        model.move(1);
        assertThat(model.chosenProperty().get()).isSameAs(digit(2));
        assertThat(model.answers().isWinner(Family.MLP, 3)).isTrue();
    }

    @Test
    void aDigitIsSentToTheDrawingPaneWithoutALabel() {
        paste(model);
        model.choose(digit(1));
        model.openInPane();

        assertThat(opened).containsExactly(new Sample(digit(1).found().image(), null));
    }

    @Test
    void aFailureKeepsThePreviousPicture() {
        paste(model);
        PageReading before = model.readingProperty().get();
        reader.failure = new IOException("page.png: is cut off, expected a whole picture");
        paste(model);

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
        ReadingViewModel slow = new ReadingViewModel(words, late, notifications, reader, pulse, opened::add);
        paste(slow);
        assertThat(slow.busyProperty().get()).isTrue();
        slow.cancel();

        assertThat(slow.busyProperty().get()).isFalse();
        late.deliverAll();
        assertThat(reader.asked).isNotEmpty().allMatch(progress -> progress.isCancelled());
        assertThat(slow.readingProperty().get()).isNull();
        assertThat(notifications.messageProperty().get()).isNull();
    }
}
