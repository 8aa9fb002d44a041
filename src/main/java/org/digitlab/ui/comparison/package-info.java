/**
 * The view that compares runs: {@link org.digitlab.ui.comparison.RunsViewModel} lists them, keeps their names, notes and
 * colours, and plots any number of them together; runs that are being written by another process are followed live.
 */
package org.digitlab.ui.comparison;
