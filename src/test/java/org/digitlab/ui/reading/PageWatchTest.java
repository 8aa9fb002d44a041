package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.digitlab.files.ProgressListener;
import org.digitlab.network.architecture.Family;
import org.digitlab.reading.PageReading;
import org.digitlab.ui.common.LateExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.junit.jupiter.api.Test;

/** Updates of the displayed page when weights change. */
class PageWatchTest {

    private final FakeReading reading = new FakeReading();
    private final ReadingViewModel model = reading.model;
    private final Notifications notifications = reading.notifications;
    private final ManualPulse pulse = reading.pulse;
    private final FakeReader reader = reading.reader;

    @Test
    void newWeightsUpdateThePageAndKeepTheSelection() {
        FakeReading.paste(model);
        model.setShown(true);
        model.move(1);
        pulse.beat();
        assertThat(model.readingProperty().get().text(Family.CNN)).isEqualTo("12\n3");

        reader.weights = "second";
        pulse.beat();
        assertThat(model.readingProperty().get().text(Family.CNN)).isEqualTo("42\n3");
        assertThat(model.chosenProperty().get()).isSameAs(reading.digit(1));
        model.move(-1);
        assertThat(model.answers().isWinner(Family.CNN, 4)).isTrue();
    }

    @Test
    void duringATrainingThePageIsReadAgainFromTimeToTime() {
        FakeReading.paste(model);
        model.setShown(true);
        for (int beat = 0; beat < 12; beat++) {
            reader.weights = "newer " + beat;
            pulse.beat();
        }
        assertThat(reader.readAgain).isEqualTo(3);
    }

    @Test
    void nothingIsReadAgainWhileHiddenOrEmpty() {
        model.setShown(true);
        pulse.beat();
        FakeReading.paste(model);
        model.setShown(false);
        assertThat(pulse.isAtRest()).isTrue();
        reader.blank = true;
        FakeReading.paste(model);
        model.setShown(true);
        pulse.beat();
        assertThat(reader.readAgain).isZero();
    }

    @Test
    void aLongReadingIsFollowedByALongRest() {
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
    void updatesOfAnEarlierPageAreDropped() {
        LateExecutor late = new LateExecutor();
        ReadingViewModel slow = beingReadAgain(late);
        FakeReading.paste(slow);
        late.deliverNewest();
        PageReading newest = slow.readingProperty().get();
        late.deliverAll();

        assertThat(slow.readingProperty().get()).isSameAs(newest);
    }

    @Test
    void aNewPictureCancelsTheUpdateOfThePageBefore() {
        LateExecutor late = new LateExecutor();
        ReadingViewModel slow = beingReadAgain(late);
        ProgressListener again = reader.asked.get(1);
        assertThat(again.isCancelled()).isFalse();
        FakeReading.paste(slow);
        assertThat(again.isCancelled()).isTrue();
        pulse.beat();
        assertThat(reader.readAgain).isEqualTo(1);

        slow.cancel();
        pulse.beat();
        assertThat(reader.readAgain).isEqualTo(2);
    }

    @Test
    void aFailedUpdateIsRetriedSilently() {
        FakeReading.paste(model);
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
    void theFailureOfAnUpdateIsReportedOnce() {
        FakeReading.paste(model);
        model.setShown(true);
        PageReading before = model.readingProperty().get();
        reader.failure = new IOException("CNN: there is no model yet");
        pulse.beat();
        pulse.beat();

        assertThat(notifications.messageProperty().get().text()).isEqualTo(reader.failure.getMessage());
        assertThat(reader.readAgain).isEqualTo(1);
        assertThat(model.readingProperty().get()).isSameAs(before);
    }

    /** Returns a view model whose page is being read again with new weights. */
    private ReadingViewModel beingReadAgain(LateExecutor late) {
        ReadingViewModel slow = reading.with(late);
        FakeReading.paste(slow);
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
}
