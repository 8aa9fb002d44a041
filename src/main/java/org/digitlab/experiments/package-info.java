/**
 * Recorded trainings, for the command line and the window alike.
 */
package org.digitlab.experiments;
