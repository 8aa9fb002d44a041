package org.digitlab.ui.window;

import javafx.scene.Parent;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.FxmlViews;

/**
 * One of the views that take turns in the middle of the window. A view has a package of its own, which holds its model,
 * its controllers and its actions; the header, the keys and the palette are built from the list of views.
 */
public interface View extends AutoCloseable {

    /** Returns the name of this view: its title is {@code app.view.ID} and its tooltip {@code app.view.ID.help}. */
    String id();

    /** Builds the scene graph of this view; called once, when the view is first shown. */
    Parent load(FxmlViews fxml);

    /** Returns whether the left column with model and recipe stays visible beside this view. */
    default boolean showsLeftColumn() {
        return false;
    }

    /** Registers the actions of this view. */
    default void addTo(Actions actions) {
    }

    /** Ends the work of this view when the window closes. */
    @Override
    default void close() {
    }
}
