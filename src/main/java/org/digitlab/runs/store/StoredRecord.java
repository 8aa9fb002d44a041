package org.digitlab.runs.store;

import java.nio.file.Path;

/** Recorded work as it was read from its folder. */
public interface StoredRecord {

    /** Returns the folder. */
    Path path();

    RunCondition condition();

    /** Returns what is wrong with the files in one sentence, or null if nothing is. */
    String fault();

    /** Returns the folder's name, which is unique within its store. */
    default String id() {
        return path().getFileName().toString();
    }

    default boolean isReadable() {
        return condition() != RunCondition.UNREADABLE;
    }
}
