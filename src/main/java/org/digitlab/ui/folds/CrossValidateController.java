package org.digitlab.ui.folds;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.plot.axis.Measure;
import org.digitlab.runs.StoredFolds;
import org.digitlab.ui.chart.LiveChart;
import org.digitlab.ui.chart.board.ChartedView;
import org.digitlab.ui.chart.legend.InkChip;
import org.digitlab.ui.common.ComboChoice;
import org.digitlab.ui.common.Presence;
import org.digitlab.ui.common.TitleConverter;
import org.digitlab.ui.common.ToggleChoice;
import org.digitlab.ui.common.Words;

/** The cross-validation view: commands, the curves of the folds, their table and box plot. */
public final class CrossValidateController implements ChartedView {

    private final FoldsViewModel model;
    private final Words words;
    private final FoldsText text;
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.ACCURACY);
    private List<LiveChart> charts = List.of();

    @FXML private Label subject;
    @FXML private Spinner<Integer> count;
    @FXML private Label countError;
    @FXML private Button run;
    @FXML private Button cancel;
    @FXML private Label progressText;
    @FXML private ProgressBar progress;
    @FXML private Label failure;
    @FXML private Node storedBar;
    @FXML private ComboBox<StoredFolds> stored;
    @FXML private Button delete;
    @FXML private ToggleGroup measures;
    @FXML private LiveChart accuracyChart;
    @FXML private LiveChart lossChart;
    @FXML private Label summary;
    @FXML private TableView<FoldResult> table;
    @FXML private TableColumn<FoldResult, FoldResult> fold;
    @FXML private TableColumn<FoldResult, String> accuracy;
    @FXML private TableColumn<FoldResult, String> loss;
    @FXML private TableColumn<FoldResult, String> time;
    @FXML private BoxPlot box;

    public CrossValidateController(FoldsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        text = new FoldsText(words);
    }

    @FXML
    private void initialize() {
        bindCommands();
        bindStored();
        bindTable();
        ToggleChoice.bind(measures, measure);
        Presence.bind(accuracyChart, measure.isEqualTo(Measure.ACCURACY));
        Presence.bind(lossChart, measure.isEqualTo(Measure.LOSS));
        summary.textProperty().bind(model.shown().summaryProperty());
        Tooltip.install(box, new Tooltip(words.get("folds.box.help")));
        model.shown().figuresProperty().subscribe(this::draw);
        measure.subscribe(this::draw);
        charts = List.of(accuracyChart, lossChart);
        model.shown().setCurves(new FoldCharts(charts, words));
        box.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.open();
            }
        });
    }

    @FXML
    private void onRun() {
        model.run();
        cancel.requestFocus();
    }

    @FXML
    private void onCancel() {
        model.cancel();
    }

    @FXML
    private void onDelete() {
        model.stored().delete();
    }

    @Override
    public List<LiveChart> charts() {
        return charts;
    }

    @Override
    public boolean showsTraining() {
        return false;
    }

    @Override
    public Optional<Path> exportedFolds() {
        return model.folder();
    }

    private void bindCommands() {
        subject.textProperty().bind(model.subject().map(title -> words.format("folds.subject", title)));
        FoldSpinner.edit(count, model.count());
        countError.textProperty().bind(model.count().errorProperty());
        Presence.bind(countError, model.count().errorProperty().isNotEmpty());
        count.disableProperty().bind(model.runningProperty());
        run.disableProperty().bind(model.runnableBinding().not());
        Presence.bind(run, model.runningProperty().not());
        Presence.bind(cancel, model.runningProperty());
        model.runningProperty().subscribe(this::focusRun);
        model.runningProperty().subscribe(running -> List.of(accuracyChart, lossChart).forEach(chart ->
                chart.emptyTextProperty().set(words.get(running ? "folds.chart.running" : "folds.chart.empty"))));
        cancel.addEventFilter(MouseEvent.MOUSE_PRESSED, CrossValidateController::ignoreSecondClick);
        progressText.textProperty().bind(model.shown().progressTextProperty());
        progress.progressProperty().bind(model.shown().fractionProperty());
        Presence.bind(progress, model.runningProperty());
        failure.textProperty().bind(model.shown().failureProperty());
        Presence.bind(failure, model.shown().failureProperty().isNotEmpty());
    }

    /** Moves the keyboard focus from the cancel button, which disappears. */
    private void focusRun(boolean running) {
        if (!running && cancel.isFocused()) {
            run.requestFocus();
        }
    }

    // The second click of a double click on Run would press Cancel, which appears in its place.
    private static void ignoreSecondClick(MouseEvent event) {
        if (event.getClickCount() > 1) {
            event.consume();
        }
    }

    private void bindStored() {
        stored.setConverter(new TitleConverter<>(text::title));
        ComboChoice.bind(stored, model.stored().all(), model.stored().selectedProperty());
        stored.disableProperty().bind(model.runningProperty());
        stored.setOnShowing(event -> model.open());
        delete.disableProperty().bind(model.runningProperty().or(model.stored().selectedProperty().isNull()));
        Presence.bind(storedBar, Bindings.isNotEmpty(model.stored().all()));
    }

    private void bindTable() {
        table.setItems(model.shown().results());
        fold.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        fold.setCellFactory(column -> foldCell());
        column(accuracy, result -> Measure.ACCURACY.format(result.accuracy()));
        column(loss, result -> Measure.LOSS.format(result.loss()));
        column(time, result -> Words.clock(result.seconds()));
    }

    /** Returns a cell with a fold's number and the colour of its curve. */
    private static TableCell<FoldResult, FoldResult> foldCell() {
        InkChip chip = new InkChip();
        return new TableCell<>() {
            @Override
            protected void updateItem(FoldResult result, boolean empty) {
                super.updateItem(result, empty);
                boolean filled = !empty && result != null;
                setText(filled ? Integer.toString(result.fold()) : null);
                setGraphic(filled ? chip : null);
                if (filled) {
                    chip.inkProperty().set(FoldCharts.ink(result.fold()));
                }
            }
        };
    }

    private void draw() {
        FoldsResult figures = model.shown().figuresProperty().get();
        if (figures == null) {
            box.clear();
            box.setAccessibleText(words.get("folds.box.none"));
        } else {
            box.show(measure.get(), figures);
            box.setAccessibleText(text.box(measure.get(), figures));
        }
    }

    private static void column(TableColumn<FoldResult, String> column, Function<FoldResult, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }
}
