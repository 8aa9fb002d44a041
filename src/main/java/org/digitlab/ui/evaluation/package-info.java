/**
 * The place where trained models are tested and compared: {@link org.digitlab.ui.evaluation.testing.EvaluationViewModel} has
 * them tested, {@link org.digitlab.ui.evaluation.gallery.GalleryViewModel} picks the images to look at.
 */
package org.digitlab.ui.evaluation;
