package org.digitlab.ui.common;

import java.nio.file.Path;

/**
 * What every part of the window works with.
 *
 * @param pulse beats about ten times a second while somebody listens
 */
public record Services(Words words, TaskExecutor executor, Notifications notifications, Pulse pulse) {

    /** Tells the user that a file has been saved. */
    public void reportSaved(Path file) {
        notifications.info(words.format("app.saved", file.getFileName()));
    }
}
