/**
 * The drawing pane: ink, the image that the networks see, and their predictions.
 * {@link org.digitlab.ui.drawing.DrawingViewModel} holds the drawing and its history,
 * {@link org.digitlab.ui.drawing.DrawingPaneController} binds it to the controls.
 */
package org.digitlab.ui.drawing;
