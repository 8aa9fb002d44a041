/**
 * Training images in addition to MNIST. {@link org.digitlab.synthesis.SyntheticDigits}, the central class, and
 * {@link org.digitlab.synthesis.SyntheticNonDigits} render {@linkplain org.digitlab.synthesis.HandwritingStyles
 * handwriting styles} with random variations of the {@link org.digitlab.synthesis.Writer};
 * {@link org.digitlab.synthesis.LabeledDrawings} reads drawings of people from a file. All images are rendered in the
 * same way as those of the drawing pane.
 */
package org.digitlab.synthesis;
