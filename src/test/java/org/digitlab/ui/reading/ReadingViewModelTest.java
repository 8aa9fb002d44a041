package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.network.Family;
import org.digitlab.pictures.ReadingProgress;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.LateExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.Sample;
import org.junit.jupiter.api.Test;

class ReadingViewModelTest {

    private final Words words = new Words();
    private final Notifications notifications = new Notifications();
    private final FakeReader reader = new FakeReader();
    private final List<Sample> opened = new ArrayList<>();
    private final ManualPulse pulse = new ManualPulse();
    private final ReadingViewModel model =
            new ReadingViewModel(words, new CurrentThreadExecutor(), notifications, reader, pulse, opened::add);

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
    void ofAPastedPictureNothingIsToBeDecoded() {
        LateExecutor late = new LateExecutor();
        ReadingViewModel slow = new ReadingViewModel(words, late, notifications, reader, pulse, opened::add);
        paste(slow);
        late.deliverNext();
        assertThat(slow.busyProperty().get()).isTrue();
        assertThat(slow.progressProperty().get()).isEqualTo(1);
    }

    @Test
    void keysGoFromDigitToDigitAndNoFarther() {
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
    void aDigitGoesToThePaneWithoutALabel() {
        paste(model);
        model.choose(digit(1));
        model.openInPane();

        assertThat(opened).containsExactly(new Sample(digit(1).found().image(), null));
    }

    @Test
    void whatCannotBeReadLeavesTheLastPictureThere() {
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
    void aFileThatIsNotThereIsNamed() {
        model.open(Path.of("target", "no-such.png"));

        assertThat(notifications.messageProperty().get().text()).contains("no-such.png", "no such file");
        assertThat(model.readingProperty().get()).isNull();
    }

    @Test
    void whatWasCancelledNeverArrives() {
        LateExecutor late = new LateExecutor();
        ReadingViewModel slow = new ReadingViewModel(words, late, notifications, reader, pulse, opened::add);
        paste(slow);
        assertThat(slow.busyProperty().get()).isTrue();
        slow.cancel();

        assertThat(slow.busyProperty().get()).isFalse();
        late.deliverAll();
        assertThat(reader.asked).allMatch(progress -> progress.isCancelled());
        assertThat(slow.readingProperty().get()).isNull();
        assertThat(notifications.messageProperty().get()).isNull();
    }

    @Test
    void otherWeightsReadThePageAgainAndTheChosenDigitStays() {
        paste(model);
        model.setShown(true);
        model.move(1);
        pulse.beat();
        assertThat(model.readingProperty().get().text(Family.CNN)).isEqualTo("12\n3");

        reader.weights = "second";
        pulse.beat();
        assertThat(model.readingProperty().get().text(Family.CNN)).isEqualTo("42\n3");
        assertThat(model.chosenProperty().get()).isSameAs(digit(1));
        model.move(-1);
        assertThat(model.answers().isWinner(Family.CNN, 4)).isTrue();
    }

    @Test
    void aTrainingHasThePageReadNowAndThen() {
        paste(model);
        model.setShown(true);
        for (int beat = 0; beat < 12; beat++) {
            reader.weights = "newer " + beat;
            pulse.beat();
        }
        assertThat(reader.readAgain).isEqualTo(3);
    }

    @Test
    void nothingIsReadAgainWhileNobodyLooksOrThereIsNothing() {
        model.setShown(true);
        pulse.beat();
        paste(model);
        model.setShown(false);
        assertThat(pulse.isAtRest()).isTrue();
        reader.blank = true;
        paste(model);
        model.setShown(true);
        pulse.beat();
        assertThat(reader.readAgain).isZero();
    }

    @Test
    void aLongReadingIsWaitedForAndFollowedByALongRest() {
        LateExecutor late = new LateExecutor();
        ReadingViewModel slow = beingReadAgain(late);
        pulse.beat();
        pulse.beat();
        assertThat(reader.readAgain).isEqualTo(1);

        late.deliverAll();
        assertThat(slow.readingProperty().get().text(Family.CNN)).isEqualTo("42\n3");
        beat(23);
        assertThat(reader.readAgain).isEqualTo(1);
        pulse.beat();
        assertThat(reader.readAgain).isEqualTo(2);
    }

    @Test
    void whatWasReadAgainOfAnEarlierPageNeverArrives() {
        LateExecutor late = new LateExecutor();
        ReadingViewModel slow = beingReadAgain(late);
        paste(slow);
        late.deliverNewest();
        PageReading newest = slow.readingProperty().get();
        late.deliverAll();

        assertThat(slow.readingProperty().get()).isSameAs(newest);
    }

    @Test
    void aNewPictureDoesNotWaitForThePageBefore() {
        LateExecutor late = new LateExecutor();
        ReadingViewModel slow = beingReadAgain(late);
        ReadingProgress again = reader.asked.get(1);
        assertThat(again.isCancelled()).isFalse();
        paste(slow);
        assertThat(again.isCancelled()).isTrue();
        pulse.beat();
        assertThat(reader.readAgain).isEqualTo(1);

        slow.cancel();
        pulse.beat();
        assertThat(reader.readAgain).isEqualTo(2);
    }

    @Test
    void aPageThatCouldNotBeReadAgainIsTriedAgainWithoutAnotherWord() {
        paste(model);
        model.setShown(true);
        reader.failure = new IOException("CNN: there is no model yet");
        pulse.beat();
        notifications.dismiss();
        beat(4);
        assertThat(reader.readAgain).isEqualTo(2);
        assertThat(notifications.isShowing()).isFalse();

        reader.failure = null;
        reader.weights = "second";
        beat(4);
        assertThat(model.readingProperty().get().text(Family.CNN)).isEqualTo("42\n3");
    }

    @Test
    void whyAPageCannotBeReadAgainIsSaidOnce() {
        paste(model);
        model.setShown(true);
        PageReading before = model.readingProperty().get();
        reader.failure = new IOException("CNN: there is no model yet");
        pulse.beat();
        pulse.beat();

        assertThat(notifications.messageProperty().get().text()).isEqualTo(reader.failure.getMessage());
        assertThat(reader.readAgain).isEqualTo(1);
        assertThat(model.readingProperty().get()).isSameAs(before);
    }

    private ReadDigit digit(int index) {
        return model.readingProperty().get().digits().get(index);
    }

    /** With a page whose digits are being read again, for other weights are in use. */
    private ReadingViewModel beingReadAgain(LateExecutor late) {
        ReadingViewModel slow = new ReadingViewModel(words, late, notifications, reader, pulse, opened::add);
        paste(slow);
        late.deliverAll();
        slow.setShown(true);
        reader.weights = "second";
        pulse.beat();
        return slow;
    }

    private void beat(int times) {
        for (int beat = 0; beat < times; beat++) {
            pulse.beat();
        }
    }

    private static void paste(ReadingViewModel model) {
        model.paste(100, 100, new int[10_000]);
    }
}
