package org.digitlab.ui.chart;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;
import org.digitlab.plot.axis.Measure;

/** What FXML or code can set of a {@link LiveChart}. */
public abstract class ChartSettings extends Region {

    private final Measure measure;
    private final StringProperty emptyText;
    private final ObjectProperty<ChartOptions> options = new SimpleObjectProperty<>(new ChartOptions());

    ChartSettings(Measure measure, String emptyText) {
        this.measure = measure;
        this.emptyText = new SimpleStringProperty(emptyText);
    }

    /** Returns the measure on the y axis. */
    public final Measure measure() {
        return measure;
    }

    /** The text in the middle of an empty chart. */
    public final StringProperty emptyTextProperty() {
        return emptyText;
    }

    /** The display options: the chart's own unless shared with other charts. */
    public final ObjectProperty<ChartOptions> optionsProperty() {
        return options;
    }

    public final ChartOptions options() {
        return options.get();
    }
}
