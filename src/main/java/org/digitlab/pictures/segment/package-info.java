/**
 * Divides ink into digits: {@link org.digitlab.pictures.segment.ConnectedComponents} finds the
 * {@link org.digitlab.pictures.segment.Glyph}s, which are filtered, merged, split
 * ({@link org.digitlab.pictures.segment.TouchingDigits}) and cut out of the picture.
 */
package org.digitlab.pictures.segment;
