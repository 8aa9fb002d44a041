/**
 * The frame of the window and what its views use of it: {@link org.digitlab.ui.window.Cards} over the window,
 * {@link org.digitlab.ui.window.FileDialogs}, the notification bar and the placement on the screen.
 */
package org.digitlab.ui.window;
