/**
 * The test images and their predictions: {@link org.digitlab.ui.evaluation.gallery.GalleryViewModel} holds the images that
 * a {@link org.digitlab.ui.evaluation.gallery.Pick} selects, one page at a time.
 */
package org.digitlab.ui.evaluation.gallery;
