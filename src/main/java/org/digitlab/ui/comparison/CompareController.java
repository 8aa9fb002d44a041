package org.digitlab.ui.comparison;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.ActionMenu;
import org.digitlab.ui.chart.board.ChartBoardController;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.records.RecordList;

/** The view that compares runs: the table, the charts of the plotted runs, and the commands. */
public final class CompareController {

    private final RunsViewModel runs;
    private final RunCommands commands;
    private final Words words;
    private RunTable cells;

    @FXML private Node root;
    @FXML private Pane toolbar;
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

    public CompareController(RunsViewModel runs, RunCommands commands, Words words) {
        this.runs = runs;
        this.commands = commands;
        this.words = words;
    }

    @FXML
    private void initialize() {
        cells = new RunTable(table, eye, name, runs, words);
        runs.filterProperty().bindBidirectional(filter.textProperty());
        bindPhases();
        bindCommands();
        bindNotes();
        invitePlotting();
        boardController.setExportedRuns(runs::chartedFolders);
        runs.charted().forEach(boardController::addRun);
        runs.charted().addListener(this::onCharted);
        root.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                runs.close();
            } else {
                runs.open();
            }
        });
    }

    @FXML
    private void onRetry() {
        runs.list().refresh();
    }

    @FXML
    private void onNotes() {
        runs.notes().write();
    }

    private void bindPhases() {
        var phase = runs.list().phaseProperty();
        busy.visibleProperty().bind(phase.isEqualTo(RecordList.Phase.LOADING));
        failed.visibleProperty().bind(phase.isEqualTo(RecordList.Phase.FAILED));
        failure.textProperty().bind(runs.list().failureProperty());
        table.visibleProperty().bind(phase.isEqualTo(RecordList.Phase.READY));
        invitation.textProperty().bind(Bindings.createStringBinding(() -> filter.getText().isBlank()
                ? words.get("compare.empty") : words.format("compare.noMatch", filter.getText().strip()),
                filter.textProperty()));
    }

    private void bindCommands() {
        ObservableList<RunRow> selected = commands.selected();
        Bindings.bindContent(selected, table.getSelectionModel().getSelectedItems());
        commands.setRenaming(cells::editName);
        toolbar.getChildren().forEach(this::bindButton);
        ActionMenu.bind(table.getContextMenu(), commands.actions(), words);
        RunKeys keys = new RunKeys(commands.actions());
        keys.listenTo(table);
        keys.describe(table.getContextMenu().getItems());
        notes.disableProperty().bind(Bindings.size(selected).isNotEqualTo(1));
    }

    /** Binds a button of the toolbar to its action, which is its user data. */
    private void bindButton(Node node) {
        if (node instanceof Button button && button.getUserData() instanceof Action action) {
            button.setAccessibleText(action.title(words));
            button.setOnAction(event -> commands.actions().perform(action));
            button.disableProperty().bind(Bindings.createBooleanBinding(
                    () -> !commands.actions().isPossible(action), commands.selected()));
        }
    }

    private void bindNotes() {
        notes.textProperty().bindBidirectional(runs.notes().textProperty());
        runs.notes().editedProperty().bind(notes.focusedProperty());
        table.getSelectionModel().selectedItemProperty().subscribe(runs.notes()::switchTo);
    }

    /** Shows in charts without curves how to plot a run, or that nothing was measured. */
    private void invitePlotting() {
        boardController.setEmptyText(words.get(runs.charted().isEmpty() ? "compare.chart.empty" : "compare.chart.unmeasured"));
    }

    private void onCharted(ListChangeListener.Change<? extends ChartRun> change) {
        invitePlotting();
        while (change.next()) {
            change.getRemoved().forEach(boardController::removeRun);
            change.getAddedSubList().forEach(boardController::addRun);
        }
    }
}
