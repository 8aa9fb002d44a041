package org.digitlab.cli.output;

import java.io.IOException;

/** Says on standard error, at once, when a training can no longer be saved and when everything is saved again. */
final class SavingNotes {

    private final Output output;
    private final String title;
    private volatile String problem;

    /** @param title names the training */
    SavingNotes(Output output, String title) {
        this.output = output;
        this.title = title;
    }

    void unsaved(String sentence) {
        problem = sentence;
        output.note("%s: %s; the training continues in memory and keeps trying to write".formatted(title, sentence));
    }

    void savedAgain() {
        problem = null;
        output.note(title + ": everything is saved again");
    }

    boolean isSaved() {
        return problem == null;
    }

    /** @throws IOException one sentence, if something is still missing in the files */
    void check() throws IOException {
        if (problem != null) {
            throw new IOException(problem);
        }
    }
}
