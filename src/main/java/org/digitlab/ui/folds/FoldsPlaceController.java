package org.digitlab.ui.folds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.digitlab.data.Folds;
import org.digitlab.folds.FoldResult;
import org.digitlab.folds.FoldsResult;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.plot.Ink;
import org.digitlab.plot.Measure;
import org.digitlab.plot.Palette;
import org.digitlab.plot.Plot;
import org.digitlab.ui.chart.ChartOptions;
import org.digitlab.ui.chart.ChartPlace;
import org.digitlab.ui.chart.ChartRun;
import org.digitlab.ui.chart.LiveChart;
import org.digitlab.ui.common.ToggleChoice;
import org.digitlab.ui.common.Words;

/** The place for cross-validation: its command, the curves of the folds, their table and box plot. */
public final class FoldsPlaceController implements FoldCurves, ChartPlace {

    /** The palette's first two hues are the families'. */
    private static final int FIRST_HUE = 2;
    private static final int HUES = 8;

    private final FoldsViewModel model;
    private final Words words;
    private final List<ChartRun> runs = new ArrayList<>();
    private final ChartOptions options = new ChartOptions();
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.ACCURACY);

    @FXML private Label subject;
    @FXML private Spinner<Integer> count;
    @FXML private Button run;
    @FXML private Button cancel;
    @FXML private Label progressText;
    @FXML private ProgressBar progress;
    @FXML private Label failure;
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

    public FoldsPlaceController(FoldsViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        bindCommands();
        bindTable();
        charts().forEach(chart -> chart.setOptions(options));
        ToggleChoice.bind(measures, measure);
        show(accuracyChart, measure.isEqualTo(Measure.ACCURACY));
        show(lossChart, measure.isEqualTo(Measure.LOSS));
        summary.textProperty().bind(model.summaryProperty());
        model.figuresProperty().subscribe(this::showBox);
        measure.subscribe(this::showBox);
        Tooltip.install(box, new Tooltip(words.get("folds.box.help")));
        model.setCurves(this);
    }

    @FXML
    private void onRun() {
        model.run();
        cancel.requestFocus();
    }

    @FXML
    private void onCancel() {
        model.cancel();
        run.requestFocus();
    }

    @Override
    public void start(int folds) {
        runs.forEach(old -> charts().forEach(chart -> chart.removeRun(old)));
        runs.clear();
        for (int i = 1; i <= folds; i++) {
            ChartRun one = new ChartRun("fold-" + i, words.format("folds.fold", i), ink(i));
            charts().forEach(chart -> chart.addRun(one));
            runs.add(one);
        }
    }

    @Override
    public void validation(int number, ValidationPoint point) {
        runs.get(number - 1).validation(point);
    }

    @Override
    public boolean isShowing() {
        return box != null && box.getScene() != null;
    }

    @Override
    public ChartOptions options() {
        return options;
    }

    @Override
    public boolean showsTraining() {
        return false;
    }

    @Override
    public boolean isZoomed() {
        return charts().anyMatch(LiveChart::isZoomed);
    }

    @Override
    public void follow() {
        charts().forEach(LiveChart::follow);
    }

    @Override
    public List<Plot> pictures() {
        return charts().map(LiveChart::picture).filter(plot -> !plot.curves().isEmpty())
                .toList();
    }

    private Stream<LiveChart> charts() {
        return Stream.of(accuracyChart, lossChart);
    }

    private void bindCommands() {
        subject.textProperty().bind(model.subject().map(title -> words.format("folds.subject", title)));
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(Folds.LEAST, Folds.MOST);
        count.setValueFactory(values);
        values.valueProperty().bindBidirectional(model.foldsProperty());
        count.disableProperty().bind(model.runningProperty());
        run.disableProperty().bind(model.runnableBinding().not());
        show(run, model.runningProperty().not());
        show(cancel, model.runningProperty());
        cancel.disableProperty().bind(model.cancellingProperty());
        progressText.textProperty().bind(model.progressTextProperty());
        progress.progressProperty().bind(model.fractionProperty());
        failure.textProperty().bind(model.failureProperty());
        show(failure, model.failureProperty().isNotEmpty());
    }

    private void bindTable() {
        table.setItems(model.results());
        fold.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        fold.setCellFactory(column -> new FoldCell(FoldsPlaceController::ink));
        column(accuracy, result -> Measure.ACCURACY.format(result.accuracy()));
        column(loss, result -> Measure.LOSS.format(result.loss()));
        column(time, result -> Words.clock(Duration.ofMillis(Math.round(1e3 * result.seconds()))));
    }

    private void showBox() {
        FoldsResult figures = model.figuresProperty().get();
        if (figures == null) {
            box.clear();
            box.setAccessibleText(words.get("folds.box.none"));
            return;
        }
        Measure shown = measure.get();
        ToDoubleFunction<FoldResult> figure = shown == Measure.ACCURACY ? FoldResult::accuracy : FoldResult::loss;
        box.show(shown, FoldsText.spread(shown, figures), figures.folds().stream().mapToDouble(figure).toArray(),
                figures.folds().stream().map(result -> ink(result.fold())).toList());
        box.setAccessibleText(model.text().box(shown, figures));
    }

    private static void column(TableColumn<FoldResult, String> column, Function<FoldResult, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }

    private static void show(Node node, BooleanExpression shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private static Ink ink(int fold) {
        return Palette.run(Palette.dotted(FIRST_HUE + (fold - 1) % HUES, (fold - 1) / HUES));
    }
}
