/**
 * The drawing pane: ink, what the networks see in it, and what they make of it.
 * {@link org.digitlab.ui.drawing.DrawingViewModel} holds the drawing and its history,
 * {@link org.digitlab.ui.drawing.DrawingPaneController} ties it to the parts of the pane.
 */
package org.digitlab.ui.drawing;
