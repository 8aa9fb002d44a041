/**
 * Labelled digits. {@link org.digitlab.data.DigitData} is a training and a test set, the bundled MNIST or any folder of
 * IDX files; {@link org.digitlab.data.LabeledImages} holds the pixels as bytes; {@link org.digitlab.data.Split} parts
 * training from validation, stratified and seeded.
 */
package org.digitlab.data;
