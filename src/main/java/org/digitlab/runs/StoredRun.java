package org.digitlab.runs;

import java.nio.file.Files;
import org.digitlab.files.InvalidFileException;

/**
 * A run as its folder tells it.
 *
 * @param folder    where it is kept
 * @param condition how it was found
 * @param record    what was done and what came of it; null if UNREADABLE
 * @param label     what a person says of it
 * @param fault     what is wrong with its files, one sentence; null if nothing is
 */
public record StoredRun(RunFolder folder, RunCondition condition, RunRecord record, RunLabel label, String fault) {

    /** The name that a person gave it, else one of network and time, else that of its folder. */
    public String name() {
        if (!label.name().isBlank()) {
            return label.name();
        }
        if (record == null) {
            return id();
        }
        return record.name();
    }

    public String notes() {
        return label.notes();
    }

    /** Its folder's name, which no other run in the same folder of runs has. */
    public String id() {
        return folder.path().getFileName().toString();
    }

    /** Whether its network has convolutions; false for a run that cannot be read. */
    public boolean isCnn() {
        return isReadable() && "cnn".equals(record.info().model());
    }

    public boolean isReadable() {
        return record != null;
    }

    /** Whether nobody writes its record any more. */
    boolean isSettled() {
        return condition != RunCondition.RUNNING && condition != RunCondition.UNREADABLE;
    }

    /** Whether it can be read and has kept weights. */
    public boolean hasModel() {
        return isReadable() && Files.isRegularFile(folder.model());
    }

    /** Whether it is one that was cut short and left a checkpoint. */
    public boolean isContinuable() {
        return problemToContinue() == null && Files.isRegularFile(folder.checkpoint());
    }

    /** @throws InvalidFileException one sentence if this is no run that was cut short */
    public void checkCutShort() throws InvalidFileException {
        String problem = problemToContinue();
        if (problem != null) {
            throw new InvalidFileException(folder.path(), problem);
        }
    }

    private String problemToContinue() {
        return switch (condition) {
            case UNREADABLE -> "the run cannot be read: " + fault;
            case RUNNING -> RunLock.BUSY;
            case FINISHED -> RunWriter.FINISHED;
            case STOPPED, FAILED, INTERRUPTED -> null;
        };
    }
}
