package org.digitlab.ui.chart.legend;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.RunSeries;

/** A run in charts, with the same name and colour in all of them. For the FX thread only. */
public final class ChartRun implements MetricsSink {

    private final String id;
    private final RunSeries data;
    private final StringProperty name = new SimpleStringProperty(this, "name");
    private final ObjectProperty<Ink> ink = new SimpleObjectProperty<>(this, "ink");
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", true);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");

    /** Creates a run without measurements. */
    public ChartRun(String id, String name, Ink ink) {
        this(id, name, ink, new RunSeries());
    }

    /**
     * Creates a run with measurements.
     *
     * @param id   unique among the runs of a chart
     * @param data filled on another thread or this one, and not used elsewhere any more
     */
    public ChartRun(String id, String name, Ink ink, RunSeries data) {
        this.id = id;
        this.data = data;
        this.name.set(name);
        this.ink.set(ink);
    }

    public String id() {
        return id;
    }

    /** Returns the name in the legend. */
    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Ink> inkProperty() {
        return ink;
    }

    /** Returns whether the curves are shown. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** Returns a counter of changes to the measurements. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    @Override
    public void iteration(IterationPoint point) {
        data.iteration(point);
        changed();
    }

    @Override
    public void validation(ValidationPoint point) {
        data.validation(point);
        changed();
    }

    @Override
    public void progress(Progress progress) {
        data.progress(progress);
        changed();
    }

    /** Removes all measurements. */
    public void clear() {
        data.clear();
        changed();
    }

    public RunSeries data() {
        return data;
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
