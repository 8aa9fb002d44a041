package org.digitlab.ui.common;

/**
 * What every part of the window works with.
 *
 * @param pulse beats about ten times a second while somebody listens
 */
public record Services(Words words, TaskExecutor executor, Notifications notifications, Pulse pulse) {
}
