package org.digitlab.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.files.InvalidFileException;
import org.digitlab.metrics.ResultNames;
import org.digitlab.runs.record.RunLabel;
import org.digitlab.runs.record.RunRecord;
import org.digitlab.runs.store.FolderLock;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.runs.store.StoredRecord;

/**
 * A run as it was read from its folder.
 *
 * @param record null if UNREADABLE
 * @param label  what the user says about the run
 * @param fault  what is wrong with the files, one sentence; null if nothing is
 */
public record StoredRun(RunFolder folder, RunCondition condition, RunRecord record, RunLabel label, String fault)
        implements StoredRecord {

    @Override
    public Path path() {
        return folder.path();
    }

    /** Returns the name given by the user, else one made of network and time, else the folder's. */
    public String name() {
        if (!label.name().isBlank()) {
            return label.name();
        }
        return isReadable() ? record.name() : id();
    }

    public String notes() {
        return label.notes();
    }

    /** Returns this run in a colour that is not written to its label. */
    public StoredRun withColorIndex(int colorIndex) {
        return new StoredRun(folder, condition, record, label.withColorIndex(colorIndex), fault);
    }

    /** Returns whether the run is readable and has saved weights. */
    public boolean hasModel() {
        return isReadable() && Files.isRegularFile(folder.model());
    }

    /** Returns whether the run ended early and has a checkpoint, or starts over. */
    public boolean isResumable() {
        return obstacle() == null && (Files.isRegularFile(folder.checkpoint()) || startsOver());
    }

    /** Returns whether the run ended, but not by a failure, in its first epoch: resuming repeats it from its beginning. */
    public boolean startsOver() {
        return condition != RunCondition.FAILED && completedEpochs() == 0 && !Files.exists(folder.checkpoint());
    }

    /** Returns the number of complete epochs, from the last checkpoint while the run is under way or interrupted. */
    public int completedEpochs() {
        return (int) record.figure(ResultNames.EPOCHS_DONE).orElse(0);
    }

    /** @throws InvalidFileException one sentence if this is not a run that ended early */
    void checkEndedEarly() throws InvalidFileException {
        String obstacle = obstacle();
        if (obstacle != null) {
            throw new InvalidFileException(path(), obstacle);
        }
    }

    /** Returns why the run cannot be resumed; null if its condition allows it. */
    private String obstacle() {
        return switch (condition) {
            case UNREADABLE -> "the run cannot be read: " + fault;
            case RUNNING -> FolderLock.BUSY;
            case FINISHED -> "the run is finished, expected one that was stopped or interrupted";
            case STOPPED, FAILED, INTERRUPTED -> null;
        };
    }
}
