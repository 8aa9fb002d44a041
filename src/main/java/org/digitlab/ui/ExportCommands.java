package org.digitlab.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.digitlab.data.DigitData;
import org.digitlab.ui.chart.board.ChartBoardController;
import org.digitlab.ui.chart.board.ChartedView;
import org.digitlab.ui.chart.board.ChartedViews;
import org.digitlab.ui.common.AnimationPulse;
import org.digitlab.ui.common.ExportChoices;
import org.digitlab.ui.common.FxmlFile;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.export.ExportController;
import org.digitlab.ui.export.ExportSource;
import org.digitlab.ui.export.ExportViewModel;
import org.digitlab.ui.window.Cards;
import org.digitlab.ui.window.FileDialogs;

/** Makes the boards of charts, and lays the export card over the window for what one of them shows. */
final class ExportCommands {

    private final Words words;
    private final ExportViewModel.Tools tools;
    private final Notifications notifications;
    private final FxmlViews views;
    private final Function<String, Optional<Path>> askForFile;
    private final ChartedViews places;
    private ExportChoices choices = ExportChoices.USUAL;
    private Cards cards;

    /** @param data the images in use; may give null */
    ExportCommands(Words words, TaskExecutor executor, Notifications notifications, FxmlViews views, ChartedViews places,
            Supplier<DigitData> data) {
        this.words = words;
        FileDialogs dialogs = new FileDialogs(words);
        askForFile = name -> dialogs.export(cards.window(), name);
        tools = new ExportViewModel.Tools(words, executor, new AnimationPulse(), data);
        this.notifications = notifications;
        this.views = views;
        this.places = places;
    }

    void setFrame(Cards frame) {
        cards = frame;
    }

    /** How the last export was made. */
    ExportChoices choices() {
        return choices;
    }

    /** Starts the next export like one of an earlier session. */
    void restore(ExportChoices earlier) {
        choices = earlier;
    }

    /** A board whose charts can be exported. */
    ChartBoardController newBoard() {
        return places.add(new ChartBoardController(words, this::export));
    }

    /** Exports what the place in front shows. */
    void exportShown() {
        places.shown().ifPresentOrElse(this::export, () -> notifications.info(words.get("export.elsewhere")));
    }

    private static ExportSource source(ChartedView place) {
        return new ExportSource(place.pictures(), place.requests(), place.exportedRuns(),
                place.exportedFolds().orElse(null));
    }

    private void export(ChartedView place) {
        ExportViewModel model = new ExportViewModel(tools, source(place), cards.look(), choices);
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
