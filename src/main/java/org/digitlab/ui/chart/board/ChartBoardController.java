package org.digitlab.ui.chart.board;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import org.digitlab.export.ChartRequest;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Smoothing;
import org.digitlab.ui.chart.ChartOptions;
import org.digitlab.ui.chart.LiveChart;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.Presence;
import org.digitlab.ui.common.TitleConverter;
import org.digitlab.ui.common.Words;

/** The charts of a view and their toolbar. */
public final class ChartBoardController implements ChartedView {

    private static final double STEPS = 100;

    private final Words words;
    private final Consumer<ChartBoardController> export;
    private final ChartOptions options = new ChartOptions();
    private final Map<Measure, LiveChart> charts = new EnumMap<>(Measure.class);
    private final Map<Measure, BooleanProperty> switches = new EnumMap<>(Measure.class);
    private Supplier<List<Path>> exportedRuns = List::of;

    @FXML private Slider smoothing;
    @FXML private Label smoothingValue;
    @FXML private ComboBox<XKind> xKind;
    @FXML private ToggleButton log;
    @FXML private ToggleButton gap;
    @FXML private MenuButton shown;
    @FXML private Button reset;
    @FXML private LiveChart loss;
    @FXML private LiveChart accuracy;
    @FXML private LiveChart learningRate;
    @FXML private LiveChart imagesPerSecond;

    /** @param export opens the export dialog for the board */
    public ChartBoardController(Words words, Consumer<ChartBoardController> export) {
        this.words = words;
        this.export = export;
    }

    @FXML
    private void initialize() {
        List.of(loss, accuracy, learningRate, imagesPerSecond).forEach(this::prepare);
        smoothing.setMax(Smoothing.MAX);
        smoothing.valueProperty().bindBidirectional(options.smoothingProperty());
        smoothing.valueProperty().subscribe(value -> smooth(value.doubleValue()));
        xKind.setConverter(new TitleConverter<>(XKind::title));
        xKind.getItems().setAll(XKind.values());
        xKind.valueProperty().bindBidirectional(options.xKindProperty());
        log.selectedProperty().bindBidirectional(options.logProperty());
        gap.selectedProperty().bindBidirectional(options.gapBandProperty());
        reset.disableProperty().bind(options.zoomXProperty().isNull().and(unzoomedY()));
    }

    /** Sets the text of empty charts. */
    public void setEmptyText(String text) {
        charts.values().forEach(chart -> chart.emptyTextProperty().set(text));
    }

    /** Adds a run to all charts. */
    public void addRun(ChartRun run) {
        charts.values().forEach(chart -> chart.addRun(run));
    }

    public void removeRun(ChartRun run) {
        charts.values().forEach(chart -> chart.removeRun(run));
    }

    @Override
    public List<LiveChart> charts() {
        return List.copyOf(charts.values());
    }

    @Override
    public boolean showsTraining() {
        return true;
    }

    @Override
    public Optional<BooleanProperty> shownProperty(Measure measure) {
        return Optional.ofNullable(switches.get(measure));
    }

    public LiveChart chart(Measure measure) {
        return charts.get(measure);
    }

    /** @param runs returns the folders of the visible stored runs */
    public void setExportedRuns(Supplier<List<Path>> runs) {
        exportedRuns = runs;
    }

    @Override
    public List<Path> exportedRuns() {
        return exportedRuns.get();
    }

    @Override
    public List<ChartRequest> requests() {
        return shownCharts().map(LiveChart::request).toList();
    }

    @FXML
    private void onExport() {
        export.accept(this);
    }

    @FXML
    private void onReset() {
        follow();
    }

    private void prepare(LiveChart chart) {
        charts.put(chart.measure(), chart);
        chart.optionsProperty().set(options);
        CheckMenuItem item = new CheckMenuItem(chart.measure().title());
        item.setSelected(chart.measure().isValidated());
        item.selectedProperty().subscribe(() -> keepOne(item));
        Presence.bind(chart.getParent(), item.selectedProperty());
        switches.put(chart.measure(), item.selectedProperty());
        shown.getItems().add(item);
    }

    /** Shows the last chart again. */
    private void keepOne(CheckMenuItem hidden) {
        if (switches.values().stream().noneMatch(BooleanProperty::get)) {
            hidden.setSelected(true);
        }
    }

    private BooleanBinding unzoomedY() {
        return charts.values().stream().map(chart -> chart.viewport().zoomYProperty().isNull())
                .reduce(BooleanBinding::and).orElseThrow();
    }

    private void smooth(double strength) {
        smoothing.setValue(Math.round(STEPS * strength) / STEPS);
        smoothingValue.setText(strength < 1 / STEPS ? words.get("chart.smoothing.off")
                : String.format(Locale.ENGLISH, "%.2f", strength));
    }
}
