package org.digitlab.ui.comparison;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
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
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.chart.board.ChartBoardController;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.Words;

/** The place where runs lie side by side: the table, the charts of those that are shown, and what can be done. */
public final class CompareController {

    private final RunsViewModel runs;
    private final RunCommands commands;
    private final Words words;
    private RunTable cells;

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

    public CompareController(RunsViewModel runs, RunCommands commands, Words words) {
        this.runs = runs;
        this.commands = commands;
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
        boardController.setExportedRuns(runs::chartedFolders);
        runs.charted().forEach(boardController::addRun);
        runs.charted().addListener(this::onCharted);
        new RunKeys(commands).listenTo(table);
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
        commands.show();
    }

    @FXML
    private void onRename() {
        commands.rename();
    }

    @FXML
    private void onTrainAgain() {
        commands.trainAgain();
    }

    @FXML
    private void onUseModel() {
        commands.useModel();
    }

    @FXML
    private void onResume() {
        commands.resume();
    }

    @FXML
    private void onOpenFolder() {
        commands.openFolder();
    }

    @FXML
    private void onDelete() {
        commands.delete();
    }

    @FXML
    private void onRetry() {
        runs.refresh();
    }

    @FXML
    private void onNotes() {
        runs.notes().write();
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
        Bindings.bindContent(commands.selected(), table.getSelectionModel().getSelectedItems());
        commands.setRenaming(cells::editName);
        disable(Bindings.isEmpty(commands.selected()), delete.disableProperty(), deleteItem.disableProperty(),
                showItem.disableProperty());
        disable(not(StoredRun::isReadable), trainAgain.disableProperty(), trainAgainItem.disableProperty());
        disable(not(StoredRun::hasModel), useModel.disableProperty(), useModelItem.disableProperty());
        disable(not(StoredRun::isContinuable), resume.disableProperty(), resumeItem.disableProperty());
        disable(not(run -> true), openFolder.disableProperty(), openFolderItem.disableProperty(),
                renameItem.disableProperty(), notes.disableProperty());
    }

    private static void disable(BooleanBinding when, BooleanProperty... disabled) {
        List.of(disabled).forEach(one -> one.bind(when));
    }

    /** Whether it is not so that a single run is selected and fits. */
    private BooleanBinding not(Predicate<StoredRun> fits) {
        ObservableValue<StoredRun> run = table.getSelectionModel().selectedItemProperty().flatMap(RunRow::runProperty);
        return Bindings.createBooleanBinding(() -> !commands.isOne(fits), commands.selected(), run);
    }

    private void bindNotes() {
        notes.textProperty().bindBidirectional(runs.notes().textProperty());
        runs.notes().editedProperty().bind(notes.focusedProperty());
        table.getSelectionModel().selectedItemProperty().subscribe(runs.notes()::turnTo);
    }

    private void onCharted(ListChangeListener.Change<? extends ChartRun> change) {
        while (change.next()) {
            change.getRemoved().forEach(boardController::removeRun);
            change.getAddedSubList().forEach(boardController::addRun);
        }
    }
}
