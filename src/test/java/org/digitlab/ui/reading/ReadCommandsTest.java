package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Parent;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.window.Cards;
import org.digitlab.ui.window.FileDialogs;
import org.digitlab.ui.window.View;
import org.digitlab.ui.window.Views;
import org.junit.jupiter.api.Test;

class ReadCommandsTest {

    private static final List<Action> ZOOM = List.of(Action.ZOOM_IN, Action.ZOOM_OUT, Action.ZOOM_FIT);

    private final Words words = new Words();
    private final Services services = new Services(words, new CurrentThreadExecutor(), new Notifications(),
            new ManualPulse());
    private final ReadingViewModel reading = new ReadingViewModel(services, new FakeReader(), sample -> { });
    private final Views views = new Views();
    private final Actions actions = new Actions();

    @Test
    void zoomIsPossibleOnlyWhileThePictureIsShown() {
        ReadView view = new ReadView(reading, services, views, new FileDialogs(words, () -> null), new Cards());
        view.addTo(actions);
        views.add(view);
        assertThat(ZOOM).as("before a picture is opened").noneMatch(actions::isPossible);
        reading.paste(10, 10, new int[100]);
        assertThat(ZOOM).allMatch(actions::isPossible);
        views.show(new OtherView());
        assertThat(ZOOM).as("in another view").noneMatch(actions::isPossible);
    }

    private static final class OtherView implements View {

        @Override
        public String id() {
            return "explain";
        }

        @Override
        public Parent load(FxmlViews fxml) {
            throw new AssertionError("Nothing is shown in this test");
        }
    }
}
