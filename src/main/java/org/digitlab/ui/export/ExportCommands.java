package org.digitlab.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.digitlab.data.DigitData;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.chart.board.ChartBoardController;
import org.digitlab.ui.chart.board.ChartedView;
import org.digitlab.ui.chart.board.ChartedViews;
import org.digitlab.ui.common.ExportChoices;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.window.Cards;
import org.digitlab.ui.window.FileDialogs;

/** Builds chart boards and shows the export card for what a view with charts shows. */
public final class ExportCommands {

    private final Services services;
    private final Supplier<DigitData> data;
    private final FxmlViews fxml;
    private final ChartedViews charts;
    private final Cards cards;
    private final Function<String, Optional<Path>> askForFile;
    private ExportChoices choices = ExportChoices.DEFAULT;

    /** @param data returns the images in use; may return null */
    public ExportCommands(Services services, Supplier<DigitData> data, FxmlViews fxml, ChartedViews charts, Cards cards,
            FileDialogs dialogs) {
        this.services = services;
        this.data = data;
        this.fxml = fxml;
        this.charts = charts;
        this.cards = cards;
        askForFile = dialogs::export;
    }

    public void addTo(Actions actions) {
        actions.on(Action.EXPORT, this::exportShown);
    }

    /** Returns the choices of the last export. */
    public ExportChoices choices() {
        return choices;
    }

    /** Starts the next export with the choices of an earlier session. */
    public void restore(ExportChoices earlier) {
        choices = earlier;
    }

    /** Returns a new board whose charts can be exported. */
    public ChartBoardController newBoard() {
        return charts.add(new ChartBoardController(services.words(), this::export));
    }

    private void exportShown() {
        charts.shown().ifPresentOrElse(this::export,
                () -> services.notifications().info(services.words().get("export.elsewhere")));
    }

    private void export(ChartedView view) {
        ExportSource source = new ExportSource(view.pictures(), view.requests(), view.exportedRuns(),
                view.exportedFolds().orElse(null));
        ExportViewModel model = new ExportViewModel(services, data, source, cards.look(), choices);
        if (model.isEmpty()) {
            services.notifications().problem(services.words().get("export.nothing"));
            return;
        }
        cards.cover(fxml.load("export", new ExportController(model, services.words(), askForFile,
                services::reportSaved, () -> {
                    choices = model.choices();
                    cards.uncover();
                })));
    }
}
