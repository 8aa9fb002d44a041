/**
 * Drawings that nobody drew: digits written from skeletons, each time by another hand, so that networks learn ways of
 * writing that MNIST does not know. {@link org.digitlab.drawings.Skeletons} are the ways of writing,
 * {@link org.digitlab.drawings.Handwriting} varies them, and {@link org.digitlab.drawings.DrawnDigits} are the images,
 * made by the same path as those of the drawing pane.
 */
package org.digitlab.drawings;
