package org.digitlab.ui.comparison;

import org.digitlab.runs.StoredRun;

/** Commands on a run that concern the rest of the window. For the FX thread. */
public interface RunActions {

    /** Starts a new training of the same network with the same recipe. */
    void trainAgain(StoredRun run);

    /** Resumes a run that ended early. */
    void resume(StoredRun run);

    /** Makes the run's model the current one. */
    void useModel(StoredRun run);

    /** Opens the run's folder in the file manager. */
    void openFolder(StoredRun run);
}
