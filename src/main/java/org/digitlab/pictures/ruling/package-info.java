/**
 * Removes printed lines from the ink: {@link org.digitlab.pictures.ruling.RuledLines}, the central class, has them traced
 * in both directions and erased except where strokes cross them.
 */
package org.digitlab.pictures.ruling;
