package org.digitlab.ui.comparison;

import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/**
 * Editable notes on the selected run. They are written only if the user changed them, which keeps what another window
 * wrote meanwhile, and follow changes of the run while they are not edited. For the FX thread.
 */
public final class Notes {

    private final BiConsumer<RunRow, String> writer;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty edited = new SimpleBooleanProperty();
    private RunRow row;
    private String loaded = "";
    private Subscription following = Subscription.EMPTY;

    /** @param writer writes the notes of a run */
    Notes(BiConsumer<RunRow, String> writer) {
        this.writer = writer;
        edited.addListener((property, before, now) -> {
            if (!now) {
                write();
                follow();
            }
        });
    }

    /** The notes, including what is being typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether the user is typing. */
    public BooleanProperty editedProperty() {
        return edited;
    }

    /** Saves the notes of the previous run and shows those of another, or none if null. */
    public void switchTo(RunRow chosen) {
        if (chosen != row) {
            write();
            following.unsubscribe();
            row = chosen;
            load();
            following = row == null ? Subscription.EMPTY : row.runProperty().subscribe(run -> follow());
        }
    }

    /** Saves the notes if they were changed. */
    public void write() {
        if (isChanged()) {
            loaded = text.get();
            writer.accept(row, loaded);
        }
    }

    private void follow() {
        if (!edited.get() && !isChanged()) {
            load();
        }
    }

    private void load() {
        loaded = row == null ? "" : row.run().notes();
        text.set(loaded);
    }

    private boolean isChanged() {
        return row != null && !text.get().equals(loaded);
    }
}
