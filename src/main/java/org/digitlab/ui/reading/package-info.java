/**
 * The place where pictures are read. {@link org.digitlab.ui.reading.ReadingViewModel} opens them and holds what both
 * models make of each digit, {@link org.digitlab.ui.reading.PictureView} shows the digits' boxes over the picture.
 */
package org.digitlab.ui.reading;
