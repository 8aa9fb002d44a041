/**
 * Runs side by side: {@link org.digitlab.ui.comparison.RunsViewModel} lists them, keeps their names, notes and colours
 * and lays any number of them over one another; what is being written elsewhere grows before the eyes.
 */
package org.digitlab.ui.comparison;
