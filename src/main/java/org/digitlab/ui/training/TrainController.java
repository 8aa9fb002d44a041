package org.digitlab.ui.training;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import org.digitlab.network.architecture.Family;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Palette;
import org.digitlab.ui.chart.board.ChartBoardController;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.window.View;

/** The Train view: draws the curves of both families as they are measured. */
public final class TrainController implements View {

    private static final Map<Family, Ink> INKS = new EnumMap<>(Map.of(Family.MLP, Palette.MLP, Family.CNN, Palette.CNN));

    private final Collection<TrainingViewModel> trainings;
    private final Words words;

    @FXML private ChartBoardController boardController;

    public TrainController(Collection<TrainingViewModel> trainings, Words words) {
        this.trainings = trainings;
        this.words = words;
    }

    @Override
    public String id() {
        return "train";
    }

    @Override
    public Parent load(FxmlViews fxml) {
        return fxml.load("train", this);
    }

    @Override
    public boolean showsLeftColumn() {
        return true;
    }

    @FXML
    private void initialize() {
        boardController.setExportedRuns(
                () -> trainings.stream().map(TrainingViewModel::runFolder).flatMap(Optional::stream).toList());
        for (TrainingViewModel training : trainings) {
            Family family = training.family();
            ChartRun run = new ChartRun(family.id(), family.title(), INKS.get(family));
            boardController.addRun(run);
            training.drawInto(run, () -> {
                run.clear();
                boardController.follow();
            });
            training.activeBinding().subscribe(this::invite);
        }
        invite();
    }

    /** Shows in the empty charts what will appear there, or that a training is being prepared. */
    private void invite() {
        boolean active = trainings.stream().anyMatch(training -> training.activeBinding().get());
        boardController.setEmptyText(words.get(active ? "training.chart.preparing" : "training.chart.empty"));
    }
}
