/**
 * Labelled images of digits. {@link org.digitlab.data.DigitData}, the central class, is a training and a test set: the
 * bundled MNIST or a folder of IDX files. {@link org.digitlab.data.LabeledImages} holds the pixels,
 * {@link org.digitlab.data.Split} and {@link org.digitlab.data.Folds} divide them for validation.
 */
package org.digitlab.data;
