package org.digitlab.ui.comparison;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.chart.ChartBoardController;
import org.digitlab.ui.chart.ChartRun;
import org.digitlab.ui.common.Words;

/** The place where runs lie side by side: the table, the charts of those that are shown, and what can be done. */
public final class ComparePlaceController {

    private final RunsViewModel runs;
    private final RunActions actions;
    private final Words words;
    private final Map<KeyCode, Runnable> keys =
            Map.of(KeyCode.SPACE, this::onShow, KeyCode.F2, this::onRename, KeyCode.DELETE, this::onDelete);
    private RunTable cells;
    /** The key that is held: one that repeats itself must not delete one run after the other. */
    private KeyCode down;

    @FXML private Node root;
    @FXML private ChartBoardController boardController;
    @FXML private TextField filter;
    @FXML private TextField notes;
    @FXML private Label invitation;
    @FXML private Node busy;
    @FXML private Node failed;
    @FXML private Label failure;
    @FXML private TableView<RunRow> table;
    @FXML private TableColumn<RunRow, Boolean> eye;
    @FXML private TableColumn<RunRow, StoredRun> name;
    @FXML private TableColumn<RunRow, Comparable<?>> model;
    @FXML private TableColumn<RunRow, Comparable<?>> variant;
    @FXML private TableColumn<RunRow, Comparable<?>> epochs;
    @FXML private TableColumn<RunRow, Comparable<?>> validation;
    @FXML private TableColumn<RunRow, Comparable<?>> test;
    @FXML private TableColumn<RunRow, Comparable<?>> parameters;
    @FXML private TableColumn<RunRow, Comparable<?>> speed;
    @FXML private TableColumn<RunRow, Comparable<?>> duration;
    @FXML private TableColumn<RunRow, Comparable<?>> date;
    @FXML private Button trainAgain;
    @FXML private Button useModel;
    @FXML private Button resume;
    @FXML private Button openFolder;
    @FXML private Button delete;
    @FXML private MenuItem showItem;
    @FXML private MenuItem renameItem;
    @FXML private MenuItem trainAgainItem;
    @FXML private MenuItem useModelItem;
    @FXML private MenuItem resumeItem;
    @FXML private MenuItem openFolderItem;
    @FXML private MenuItem deleteItem;

    public ComparePlaceController(RunsViewModel runs, RunActions actions, Words words) {
        this.runs = runs;
        this.actions = actions;
        this.words = words;
    }

    @FXML
    private void initialize() {
        cells = new RunTable(table, eye, name, runs, words);
        Map.of(RunColumn.MODEL, model, RunColumn.VARIANT, variant, RunColumn.EPOCHS, epochs,
                RunColumn.VALIDATION, validation, RunColumn.TEST, test, RunColumn.PARAMETERS, parameters,
                RunColumn.SPEED, speed, RunColumn.DURATION, duration, RunColumn.DATE, date).forEach(cells::tell);
        runs.filterProperty().bindBidirectional(filter.textProperty());
        bindPhases();
        bindCommands();
        bindNotes();
        boardController.setEmptyText(words.get("compare.chart.empty"));
        boardController.setExportedRuns(() -> runs.rows().stream().filter(RunRow::isShown)
                .map(row -> row.run().folder().path()).toList());
        runs.charted().forEach(boardController::addRun);
        runs.charted().addListener(this::onCharted);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        table.addEventFilter(KeyEvent.KEY_RELEASED, event -> down = null);
        root.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                runs.close();
            } else {
                runs.open();
            }
        });
    }

    @FXML
    private void onShow() {
        runs.toggle(selected());
    }

    @FXML
    private void onRename() {
        cells.editName();
    }

    @FXML
    private void onTrainAgain() {
        withOne(actions::trainAgain);
    }

    @FXML
    private void onUseModel() {
        withOne(actions::useModel);
    }

    @FXML
    private void onResume() {
        withOne(actions::resume);
    }

    @FXML
    private void onOpenFolder() {
        withOne(actions::openFolder);
    }

    @FXML
    private void onDelete() {
        runs.delete(selected());
    }

    @FXML
    private void onRetry() {
        runs.refresh();
    }

    @FXML
    private void onNotes() {
        RunRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            runs.note(row, notes.getText());
        }
    }

    private void bindPhases() {
        var phase = runs.phaseProperty();
        busy.visibleProperty().bind(phase.isEqualTo(RunsViewModel.Phase.LOADING));
        failed.visibleProperty().bind(phase.isEqualTo(RunsViewModel.Phase.FAILED));
        failure.textProperty().bind(runs.failureProperty());
        table.visibleProperty().bind(phase.isEqualTo(RunsViewModel.Phase.READY));
        invitation.textProperty().bind(Bindings.createStringBinding(() -> filter.getText().isBlank()
                ? words.get("compare.empty") : words.format("compare.noMatch", filter.getText().strip()),
                filter.textProperty()));
    }

    private void bindCommands() {
        BooleanBinding none = Bindings.isEmpty(table.getSelectionModel().getSelectedItems());
        List.of(delete.disableProperty(), deleteItem.disableProperty(), showItem.disableProperty())
                .forEach(disabled -> disabled.bind(none));
        BooleanBinding notReadable = not(StoredRun::isReadable);
        List.of(trainAgain.disableProperty(), trainAgainItem.disableProperty(), useModel.disableProperty(),
                useModelItem.disableProperty()).forEach(disabled -> disabled.bind(notReadable));
        BooleanBinding notOne = not(run -> true);
        List.of(openFolder.disableProperty(), openFolderItem.disableProperty(), renameItem.disableProperty(),
                notes.disableProperty()).forEach(disabled -> disabled.bind(notOne));
        BooleanBinding notContinuable = not(StoredRun::isContinuable);
        List.of(resume.disableProperty(), resumeItem.disableProperty())
                .forEach(disabled -> disabled.bind(notContinuable));
    }

    /** Whether it is not so that a single run is selected and fits. */
    private BooleanBinding not(Predicate<StoredRun> fits) {
        var rows = table.getSelectionModel().getSelectedItems();
        ObservableValue<StoredRun> run = table.getSelectionModel().selectedItemProperty().flatMap(RunRow::runProperty);
        return Bindings.createBooleanBinding(
                () -> rows.size() != 1 || run.getValue() == null || !fits.test(run.getValue()), rows, run);
    }

    private void bindNotes() {
        table.getSelectionModel().selectedItemProperty().subscribe((left, chosen) -> {
            if (left != null) {
                runs.note(left, notes.getText());
            }
            notes.setText(chosen == null ? "" : chosen.run().notes());
        });
        notes.focusedProperty().subscribe(focused -> {
            if (!focused) {
                onNotes();
            }
        });
    }

    private void onCharted(ListChangeListener.Change<? extends ChartRun> change) {
        while (change.next()) {
            change.getRemoved().forEach(boardController::removeRun);
            change.getAddedSubList().forEach(boardController::addRun);
        }
    }

    /** Not accelerators of the menu, which would act wherever the keyboard is in the window. */
    private void onKey(KeyEvent event) {
        Runnable command = keys.get(event.getCode());
        if (command != null && !event.isShortcutDown() && !(event.getTarget() instanceof TextInputControl)) {
            event.consume();
            if (down != event.getCode()) {
                down = event.getCode();
                command.run();
            }
        }
    }

    private void withOne(Consumer<StoredRun> action) {
        List<RunRow> rows = selected();
        if (rows.size() == 1) {
            action.accept(rows.get(0).run());
        }
    }

    private List<RunRow> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }
}
