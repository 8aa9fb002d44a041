package org.digitlab.ui.comparison;

import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/**
 * The notes on one run while they can be edited. They are written only if a person changed them, so that what another
 * window wrote meanwhile is kept, and they follow the run while nobody types. For the FX thread.
 */
public final class Notes {

    private final BiConsumer<RunRow, String> writing;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty edited = new SimpleBooleanProperty();
    private RunRow row;
    private String loaded = "";
    private Subscription following = Subscription.EMPTY;

    /** @param writing keeps the notes of a run */
    Notes(BiConsumer<RunRow, String> writing) {
        this.writing = writing;
        edited.addListener((property, before, now) -> {
            if (!now) {
                write();
                follow();
            }
        });
    }

    /** As they are typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether somebody is typing. */
    public BooleanProperty editedProperty() {
        return edited;
    }

    /** Turns to another run, null for none, and keeps what was typed of the last. */
    public void turnTo(RunRow chosen) {
        if (chosen != row) {
            write();
            following.unsubscribe();
            row = chosen;
            load();
            following = row == null ? Subscription.EMPTY : row.runProperty().subscribe(run -> follow());
        }
    }

    /** Keeps what was typed. */
    public void write() {
        if (isChanged()) {
            loaded = text.get();
            writing.accept(row, loaded);
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
