package org.digitlab.ui.drawing;

/** What the hand holds. */
public enum Tool {
    PEN,
    ERASER
}
