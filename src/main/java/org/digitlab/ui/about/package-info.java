/**
 * The About card: {@link org.digitlab.ui.about.AboutViewModel} gathers versions, the processor and the engine of each
 * model.
 */
package org.digitlab.ui.about;
