package org.digitlab.ui.comparison;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.record.RunLabel;

/** A run in the table. */
public final class RunRow {

    private final ReadOnlyObjectWrapper<StoredRun> run;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper colorIndex = new ReadOnlyIntegerWrapper();

    RunRow(StoredRun run) {
        this.run = new ReadOnlyObjectWrapper<>(run);
        colorIndex.set(run.label().colorIndex());
    }

    /** The run as it was last read. */
    public ReadOnlyObjectProperty<StoredRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** Whether the run is plotted. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The index of the run's colour; {@link RunLabel#NO_COLOR} until the run is plotted for the first time. */
    public ReadOnlyIntegerProperty colorIndexProperty() {
        return colorIndex.getReadOnlyProperty();
    }

    int colorIndex() {
        return colorIndex.get();
    }

    public boolean hasColor() {
        return colorIndex.get() != RunLabel.NO_COLOR;
    }

    public StoredRun run() {
        return run.get();
    }

    public boolean isShown() {
        return shown.get();
    }

    void setRun(StoredRun newest) {
        run.set(newest);
        if (newest.label().hasColor()) {
            colorIndex.set(newest.label().colorIndex());
        }
    }

    /** Sets the colour until the window closes, even if it cannot be written to the label. */
    void setColorIndex(int index) {
        colorIndex.set(index);
    }

    void setShown(boolean now) {
        shown.set(now);
    }

    /** Returns the properties that affect sorting and commands. */
    Observable[] properties() {
        return new Observable[] {run};
    }
}
