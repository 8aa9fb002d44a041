package org.digitlab.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.digitlab.data.DigitData;
import org.digitlab.ui.chart.ChartBoardController;
import org.digitlab.ui.chart.ChartPlace;
import org.digitlab.ui.common.FxmlFile;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.export.ExportChoices;
import org.digitlab.ui.export.ExportController;
import org.digitlab.ui.export.ExportSource;
import org.digitlab.ui.export.ExportViewModel;

/** Makes the boards of charts, and lays the export card over the window for what one of them shows. */
final class ExportDesk {

    private final Words words;
    private final TaskExecutor executor;
    private final Notifications notifications;
    private final FxmlViews views;
    private final Supplier<DigitData> data;
    private final Function<String, Optional<Path>> askForFile;
    private final List<ChartPlace> places = new ArrayList<>();
    private ExportChoices choices = ExportChoices.USUAL;
    private CardFrame cards;

    /** @param data the images in use; may give null */
    ExportDesk(Words words, TaskExecutor executor, Notifications notifications, FxmlViews views,
            Supplier<DigitData> data) {
        this.words = words;
        FileDialogs dialogs = new FileDialogs(words);
        askForFile = name -> dialogs.export(cards.window(), name);
        this.executor = executor;
        this.notifications = notifications;
        this.views = views;
        this.data = data;
    }

    void setFrame(CardFrame frame) {
        cards = frame;
    }

    /** A board whose charts can be exported. */
    ChartBoardController newBoard() {
        return add(new ChartBoardController(words, this::export));
    }

    /** From now on what it shows can be exported too. */
    <T extends ChartPlace> T add(T place) {
        places.add(place);
        return place;
    }

    /** Exports what the place in front shows. */
    void exportShown() {
        places.stream().filter(ChartPlace::isShowing).findFirst()
                .ifPresentOrElse(this::export, () -> notifications.info(words.get("export.elsewhere")));
    }

    private static ExportSource source(ChartPlace place) {
        return new ExportSource(place.pictures(), place.requests(), place.exportedRuns(),
                place.exportedFolds().orElse(null));
    }

    private void export(ChartPlace place) {
        ExportViewModel model = new ExportViewModel(words, executor, source(place), cards.look(), choices, data);
        if (model.isEmpty()) {
            notifications.problem(words.get("export.nothing"));
            return;
        }
        cards.cover(views.load(FxmlFile.EXPORT, new ExportController(model, words, askForFile,
                file -> notifications.info(words.format("app.saved", file.getFileName())), () -> {
                    choices = model.choices();
                    cards.uncover();
                })));
    }
}
