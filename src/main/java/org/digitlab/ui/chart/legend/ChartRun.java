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

/** A run as charts show it, in all of them by one name and colour. Use it on the FX thread. */
public final class ChartRun implements MetricsSink {

    private final String id;
    private final RunSeries data;
    private final StringProperty name = new SimpleStringProperty(this, "name");
    private final ObjectProperty<Ink> ink = new SimpleObjectProperty<>(this, "ink");
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", true);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");

    /** A run that is yet to come. */
    public ChartRun(String id, String name, Ink ink) {
        this(id, name, ink, new RunSeries());
    }

    /**
     * A run that has measurements.
     *
     * @param id   tells runs apart
     * @param data may have been filled on another thread, which is done with it
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

    /** In the legend. */
    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Ink> inkProperty() {
        return ink;
    }

    /** Whether its curves are shown. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** Grows with every measurement. */
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

    /** Makes room for a new training. */
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
