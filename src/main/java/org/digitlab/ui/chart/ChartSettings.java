package org.digitlab.ui.chart;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;
import org.digitlab.plot.axis.Measure;
import org.digitlab.ui.common.Words;

/** Properties of a {@link LiveChart} that FXML or code can set. */
public abstract class ChartSettings extends Region {

    private final StringProperty emptyText = new SimpleStringProperty("");
    private final StringProperty runsText = new SimpleStringProperty(new Words().get("chart.runs"));
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.LOSS);
    private final ObjectProperty<ChartOptions> options = new SimpleObjectProperty<>(new ChartOptions());

    /** Returns the text in the middle of an empty chart. */
    public final StringProperty emptyTextProperty() {
        return emptyText;
    }

    public final String getEmptyText() {
        return emptyText.get();
    }

    public final void setEmptyText(String value) {
        emptyText.set(value);
    }

    /** Returns the format of the legend's menu button, such as "%d runs". */
    public final StringProperty runsTextProperty() {
        return runsText;
    }

    public final String getRunsText() {
        return runsText.get();
    }

    public final void setRunsText(String value) {
        runsText.set(value);
    }

    /** Returns the measure on the y axis. */
    public final ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    public final Measure getMeasure() {
        return measure.get();
    }

    public final void setMeasure(Measure value) {
        measure.set(value);
    }

    /** Returns the display options: the chart's own unless shared with other charts. */
    public final ObjectProperty<ChartOptions> optionsProperty() {
        return options;
    }

    public final ChartOptions getOptions() {
        return options.get();
    }

    public final void setOptions(ChartOptions value) {
        options.set(value);
    }

    final Observable[] settings() {
        return new Observable[] {emptyText, measure, options};
    }
}
