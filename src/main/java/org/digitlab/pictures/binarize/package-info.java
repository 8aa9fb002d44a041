/**
 * Separates ink from paper: {@link org.digitlab.pictures.binarize.BackgroundNormalization} evens out the light, and
 * {@link org.digitlab.pictures.binarize.Binarization}, the central class, holds the ink of a picture.
 */
package org.digitlab.pictures.binarize;
