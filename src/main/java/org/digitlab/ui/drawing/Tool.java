package org.digitlab.ui.drawing;

/** A tool of the drawing pane. */
public enum Tool {
    PEN,
    ERASER
}
