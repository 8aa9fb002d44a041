package org.digitlab.ui.comparison;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitlab.runs.RunLabel;
import org.digitlab.runs.StoredRun;

/** A run in the table. */
public final class RunRow {

    private final ReadOnlyObjectWrapper<StoredRun> run;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper mark = new ReadOnlyIntegerWrapper();

    RunRow(StoredRun run) {
        this.run = new ReadOnlyObjectWrapper<>(run);
        mark.set(run.label().mark());
    }

    /** What was last read of it. */
    public ReadOnlyObjectProperty<StoredRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** Whether the charts show it. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Of its colour; {@link RunLabel#UNMARKED} before it was shown for the first time. */
    public ReadOnlyIntegerProperty markProperty() {
        return mark.getReadOnlyProperty();
    }

    public boolean isMarked() {
        return mark.get() != RunLabel.UNMARKED;
    }

    public StoredRun run() {
        return run.get();
    }

    public boolean isShown() {
        return shown.get();
    }

    void setRun(StoredRun newest) {
        run.set(newest);
        if (newest.label().mark() != RunLabel.UNMARKED) {
            mark.set(newest.label().mark());
        }
    }

    /** For as long as the window is open, should it be impossible to write it down. */
    void setMark(int chosen) {
        mark.set(chosen);
    }

    void setShown(boolean now) {
        shown.set(now);
    }

    /** What a change of changes its place in the table. */
    Observable[] properties() {
        return new Observable[] {run};
    }
}
