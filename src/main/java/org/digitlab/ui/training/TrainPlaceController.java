package org.digitlab.ui.training;

import java.util.Collection;
import javafx.beans.value.ObservableNumberValue;
import javafx.fxml.FXML;
import org.digitlab.ui.chart.LiveChart;

/** Home: the curves of both families, as they are measured. */
public final class TrainPlaceController {

    private final Collection<TrainingViewModel> trainings;
    private final ObservableNumberValue epochLength;

    @FXML private LiveChart loss;
    @FXML private LiveChart accuracy;

    /** @param epochLength iterations an epoch, where the charts draw a line; 0 for none */
    public TrainPlaceController(Collection<TrainingViewModel> trainings, ObservableNumberValue epochLength) {
        this.trainings = trainings;
        this.epochLength = epochLength;
    }

    @FXML
    private void initialize() {
        trainings.forEach(training -> training.setCurves(new FamilyCurves(training.family(), loss, accuracy)));
        loss.epochLengthProperty().bind(epochLength);
        accuracy.epochLengthProperty().bind(epochLength);
        loss.hoverXProperty().bindBidirectional(accuracy.hoverXProperty());
    }
}
