/**
 * Drawings to learn from besides MNIST, as images made by the same path as those of the drawing pane.
 *
 * <p>{@link org.digitlab.drawings.DrawnDigits} and {@link org.digitlab.drawings.DrawnOthers} are drawings that nobody drew:
 * {@link org.digitlab.drawings.Skeletons} are ways of writing digits, letters and shapes, which
 * {@link org.digitlab.drawings.Handwriting} writes each time by another hand. {@link org.digitlab.drawings.PeoplesDrawings}
 * are those of people, out of a file.
 */
package org.digitlab.drawings;
