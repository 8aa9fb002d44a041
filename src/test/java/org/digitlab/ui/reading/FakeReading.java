package org.digitlab.ui.reading;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.reading.ReadDigit;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.Sample;

/** A view model with a fake reader. */
final class FakeReading {

    final Words words = new Words();
    final Notifications notifications = new Notifications();
    final FakeReader reader = new FakeReader();
    final List<Sample> opened = new ArrayList<>();
    final ManualPulse pulse = new ManualPulse();
    final ReadingViewModel model = with(new CurrentThreadExecutor());

    /** Returns another view model with the same reader, whose work runs on {@code executor}. */
    ReadingViewModel with(TaskExecutor executor) {
        return new ReadingViewModel(new Services(words, executor, notifications, pulse), reader, opened::add);
    }

    ReadDigit digit(int index) {
        return model.readingProperty().get().digits().get(index);
    }

    static void paste(ReadingViewModel model) {
        model.paste(100, 100, new int[10_000]);
    }
}
