/**
 * Turns drawings into 28 × 28 images in the way of MNIST. {@link org.digitlab.ink.Drawing} holds the strokes,
 * {@link org.digitlab.ink.InkRenderer}, the central class, renders them, {@link org.digitlab.ink.Crop} does the same for
 * digits cut out of pictures, and {@link org.digitlab.ink.DigitImage} is the result.
 */
package org.digitlab.ink;
