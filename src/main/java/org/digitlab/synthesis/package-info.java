/**
 * Drawings to learn from besides MNIST, as images made by the same path as those of the drawing pane.
 *
 * <p>{@link org.digitlab.synthesis.SyntheticDigits} and {@link org.digitlab.synthesis.SyntheticNonDigits} are drawings that nobody drew:
 * {@link org.digitlab.synthesis.Skeletons} are ways of writing digits, letters and shapes, which
 * {@link org.digitlab.synthesis.Handwriting} writes each time by another hand. {@link org.digitlab.synthesis.LabeledDrawings}
 * are those of people, out of a file.
 */
package org.digitlab.synthesis;
