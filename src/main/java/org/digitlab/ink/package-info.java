/**
 * Whatever a person draws becomes the 28 × 28 image that networks were trained on. {@link org.digitlab.ink.Drawing} is
 * the strokes, {@link org.digitlab.ink.InkRenderer} prepares them the way MNIST was made, {@link org.digitlab.ink.Crop}
 * does the same for digits of pictures, and {@link org.digitlab.ink.DigitImage} is the result.
 */
package org.digitlab.ink;
