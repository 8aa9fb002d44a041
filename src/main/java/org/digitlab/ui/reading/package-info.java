/**
 * The Read view: {@link org.digitlab.ui.reading.ReadingViewModel} opens and reads pictures,
 * {@link org.digitlab.ui.reading.PictureView} shows a picture with the predicted digits.
 */
package org.digitlab.ui.reading;
