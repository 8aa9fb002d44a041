/**
 * Photographs and other pictures of paper become digits: {@link org.digitlab.pictures.image.PictureFile} decodes whatever
 * people have, and {@link org.digitlab.pictures.DigitFinder} finds the ink on it, parts it into digits and orders them
 * by lines in {@link org.digitlab.pictures.layout.FoundDigits}. Each digit is prepared as drawings are.
 */
package org.digitlab.pictures;
