/**
 * The start of the window: {@link org.digitlab.ui.App} opens it and {@link org.digitlab.ui.AppContext} puts its parts
 * together. Each view is a package with a {@link org.digitlab.ui.window.View}; the frame around the views is in
 * {@link org.digitlab.ui.window}.
 */
package org.digitlab.ui;
