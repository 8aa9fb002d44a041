package org.digitlab.ui.window;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.Words;

/** The views of the window in the order of the header, and the current view. */
public final class Views implements AutoCloseable {

    private final List<View> all = new ArrayList<>();
    private final ObjectProperty<View> current = new SimpleObjectProperty<>(this, "current");

    /** Appends a view; the first view is current until another is shown. */
    public void add(View view) {
        all.add(view);
        if (current.get() == null) {
            current.set(view);
        }
    }

    public List<View> all() {
        return List.copyOf(all);
    }

    /** Returns the current view; null before the first {@link #add}. */
    public ObjectProperty<View> currentProperty() {
        return current;
    }

    public boolean isCurrent(View view) {
        return current.get() == view;
    }

    public void show(View view) {
        current.set(view);
    }

    /** Shows a view that has the left column beside it: the current view if possible, otherwise the first such view. */
    public void showLeftColumn() {
        if (!current.get().showsLeftColumn()) {
            all.stream().filter(View::showsLeftColumn).findFirst().ifPresent(this::show);
        }
    }

    /** Returns the action that shows a view. */
    public Action actionOf(View view) {
        return Action.ofView(all.indexOf(view));
    }

    /** Registers the actions of every view and those that switch to a view. */
    public void addTo(Actions actions, Words words) {
        for (View view : all) {
            actions.on(actionOf(view), () -> show(view))
                    .name(actionOf(view), words.format("app.action.view", words.get("app.view." + view.id())));
            view.addTo(actions);
        }
    }

    @Override
    public void close() {
        all.forEach(View::close);
    }
}
