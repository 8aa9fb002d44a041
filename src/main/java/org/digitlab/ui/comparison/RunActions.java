package org.digitlab.ui.comparison;

import org.digitlab.runs.StoredRun;

/** What the rest of the window can do with a run. For the FX thread. */
public interface RunActions {

    /** Starts a new training of the same network by the same recipe. */
    void trainAgain(StoredRun run);

    /** Goes on with a run that was cut short. */
    void resume(StoredRun run);

    /** Lets its best weights read the drawings. */
    void useModel(StoredRun run);

    /** Shows its files. */
    void openFolder(StoredRun run);
}
