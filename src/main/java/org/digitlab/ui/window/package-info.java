/**
 * The frame of the window. {@link org.digitlab.ui.window.MainController} shows the list of
 * {@link org.digitlab.ui.window.Views} in the header and the current {@link org.digitlab.ui.window.View} in the middle;
 * views use {@link org.digitlab.ui.window.Cards} and {@link org.digitlab.ui.window.FileDialogs}, and
 * {@link org.digitlab.ui.window.FileOpener} opens dropped files.
 */
package org.digitlab.ui.window;
