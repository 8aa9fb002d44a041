/**
 * The place where trained models are tested and compared: {@link org.digitlab.ui.evaluation.EvaluationViewModel} has
 * them tested, {@link org.digitlab.ui.evaluation.GalleryViewModel} picks the images to look at.
 */
package org.digitlab.ui.evaluation;
