package org.digitlab.ui.training;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseEvent;
import org.digitlab.metrics.Progress;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.SessionState;
import org.digitlab.ui.common.ComboChoice;
import org.digitlab.ui.common.FamilyStyle;
import org.digitlab.ui.common.Presence;
import org.digitlab.ui.common.Words;

/** The panel of a family: the current model, the variant, the recipe and the training commands. */
public final class ModelPanelController {

    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");

    private final TrainingViewModel training;
    private final Trainings trainings;
    private final Words words;
    private final Consumer<Variant> showSummary;

    @FXML private Node root;
    @FXML private Label sourceTitle;
    @FXML private Label sourceDetail;
    @FXML private ComboBox<Variant> variant;
    @FXML private Label about;
    @FXML private Label parameters;
    @FXML private Label message;
    @FXML private Button train;
    @FXML private Button pause;
    @FXML private Button step;
    @FXML private Button stop;
    @FXML private Button reset;
    @FXML private Hyperlink both;
    @FXML private ProgressBar progress;
    @FXML private Label progressText;

    /** @param training one of the {@code trainings} */
    public ModelPanelController(TrainingViewModel training, Trainings trainings, Words words,
            Consumer<Variant> showSummary) {
        this.training = training;
        this.trainings = trainings;
        this.words = words;
        this.showSummary = showSummary;
    }

    @FXML
    private void initialize() {
        FamilyStyle.apply(root, training.family());
        bindModel();
        bindCommands();
        bindMessages();
    }

    @FXML
    private void onTrain() {
        training.train();
        pause.requestFocus();
    }

    @FXML
    private void onPause() {
        training.pauseOrResume();
    }

    @FXML
    private void onStep() {
        training.step();
    }

    @FXML
    private void onStop() {
        training.stop();
    }

    @FXML
    private void onReset() {
        training.reset();
    }

    @FXML
    private void onTrainBoth() {
        trainings.trainBoth();
    }

    @FXML
    private void onSummary() {
        showSummary.accept(training.setup().variantProperty().get());
    }

    private void bindModel() {
        sourceTitle.textProperty().bind(training.inUse().titleProperty());
        sourceDetail.textProperty().bind(training.inUse().detailProperty());
        ComboChoice.fill(variant, training.setup().variants(), Variant::title);
        variant.valueProperty().bindBidirectional(training.setup().variantProperty());
        about.textProperty().bind(training.setup().variantProperty().map(Variant::about));
        parameters.textProperty().bind(training.setup().variantProperty()
                .map(chosen -> words.format("training.parameters", NetworkSummary.of(chosen).parameters())));
        variant.disableProperty().bind(training.activeBinding());
    }

    private void bindCommands() {
        var state = training.stateProperty();
        BooleanBinding running = state.isEqualTo(SessionState.RUNNING);
        BooleanBinding paused = state.isEqualTo(SessionState.PAUSED);
        Presence.bind(pause, training.activeBinding());
        Presence.bind(train, training.activeBinding().not());
        train.disableProperty().bind(training.trainableBinding().not());
        pause.disableProperty().bind(state.isEqualTo(SessionState.STOPPING));
        pause.textProperty().bind(Bindings.when(paused).then(words.get("training.resume"))
                .otherwise(words.get("training.pause")));
        paused.subscribe(now -> pause.pseudoClassStateChanged(PAUSED, now));
        // Pause replaces Train, so the second click of a double click must not press it.
        pause.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() > 1) {
                event.consume();
            }
        });
        step.disableProperty().bind(paused.or(training.trainableBinding()).not());
        stop.disableProperty().bind(running.or(paused).not());
        reset.disableProperty().bind(training.resettableBinding().not());
        training.activeBinding().addListener((property, before, now) -> returnFocus(now));
        both.disableProperty().bind(trainings.bothTrainableBinding().not());
    }

    // A hidden or disabled button loses the focus to an arbitrary neighbour; Train is the most likely next command.
    private void returnFocus(boolean active) {
        Node focused = train.getScene() == null ? null : train.getScene().getFocusOwner();
        if (!active && focused != null && focused.getParent() == train.getParent()) {
            train.requestFocus();
        }
    }

    private void bindMessages() {
        progress.progressProperty().bind(training.figures().progressProperty().map(Progress::fraction));
        progressText.textProperty().bind(training.status().progressProperty());
        message.textProperty().bind(training.status().failureProperty());
        Presence.bind(message, training.status().failureProperty().isNotEmpty());
    }
}
