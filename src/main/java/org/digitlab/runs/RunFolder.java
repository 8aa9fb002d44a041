package org.digitlab.runs;

import java.nio.file.Path;

/** The folder of a run and the files in it. */
public record RunFolder(Path path) {

    /** Returns the record, which only the process that trains writes. */
    public Path record() {
        return path.resolve("run.json");
    }

    /** Returns the measurements, appended as lines of CSV during the training. */
    public Path metrics() {
        return path.resolve("metrics.csv");
    }

    /** Returns the model with the best weights, or with the newest if the user stopped the run. */
    public Path model() {
        return path.resolve("model.zip");
    }

    /** Returns the manifest of the model. */
    public Path manifest() {
        return path.resolve("model.json");
    }

    /** Returns the checkpoint: the newest weights and the state needed to resume the training. */
    public Path checkpoint() {
        return path.resolve("last.zip");
    }

    /** Returns the results on the test images; the file exists once they were measured. */
    public Path evaluation() {
        return path.resolve("evaluation.json");
    }

    /** Returns the name, notes and colour given by the user. */
    public Path label() {
        return path.resolve("label.json");
    }
}
