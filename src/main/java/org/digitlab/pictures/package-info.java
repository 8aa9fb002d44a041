/**
 * Turns photographs and other pictures into digits. The central class is {@link org.digitlab.pictures.DigitFinder}:
 * {@link org.digitlab.pictures.image} decodes a picture, {@link org.digitlab.pictures.binarize} separates ink from paper,
 * {@link org.digitlab.pictures.ruling} removes printed lines, {@link org.digitlab.pictures.segment} finds the digits, and
 * {@link org.digitlab.pictures.layout} orders them by lines.
 */
package org.digitlab.pictures;
