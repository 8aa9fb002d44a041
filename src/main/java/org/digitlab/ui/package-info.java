/**
 * The window. {@link org.digitlab.ui.App} opens it, {@link org.digitlab.ui.AppContext} puts its parts together by hand,
 * and {@link org.digitlab.ui.MainController} is its frame: header, three columns, status bar.
 */
package org.digitlab.ui;
