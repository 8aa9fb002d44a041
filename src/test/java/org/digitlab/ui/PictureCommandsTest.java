package org.digitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.data.DataViewModel;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.models.FakeModels;
import org.digitlab.ui.reading.FakeReader;
import org.digitlab.ui.reading.ReadingViewModel;
import org.digitlab.ui.training.FakeTrainer;
import org.digitlab.ui.training.TrainingViewModel;
import org.junit.jupiter.api.Test;

class PictureCommandsTest {

    private static final List<Action> ZOOM = List.of(Action.ZOOM_IN, Action.ZOOM_OUT, Action.ZOOM_FIT);

    private final Words words = new Words();
    private final CurrentThreadExecutor executor = new CurrentThreadExecutor();
    private final Notifications notifications = new Notifications();
    private final MainViewModel main = new MainViewModel(new TrainingViewModel.Tools(
            new Services(words, executor, notifications, new ManualPulse()), new FakeTrainer(), new FakeModels()),
            new DataViewModel(words, executor, notifications), new DrawingViewModel(image -> { }));
    private final ReadingViewModel reading = new ReadingViewModel(words, executor, notifications, new FakeReader(),
            new ManualPulse(), sample -> { });
    private final Actions actions = new Actions();

    @Test
    void aPictureIsLookedCloserAtWhereItIsShown() {
        new PictureCommands(reading, main, words).addTo(actions);
        main.viewProperty().set(View.READ);
        assertThat(ZOOM).as("before a picture is there").noneMatch(actions::isPossible);
        reading.paste(10, 10, new int[100]);
        assertThat(ZOOM).allMatch(actions::isPossible);
        main.viewProperty().set(View.EXPLAIN);
        assertThat(ZOOM).as("in another place").noneMatch(actions::isPossible);
    }
}
