package org.digitlab.ui.evaluation;

import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.confusion.ConfusionController;
import org.digitlab.ui.evaluation.gallery.GalleryController;
import org.digitlab.ui.evaluation.gallery.GalleryViewModel;
import org.digitlab.ui.evaluation.testing.EvaluationViewModel;

/** Makes the controllers of the place where models are tested. */
public final class EvaluateViews {

    private EvaluateViews() {
    }

    public static void register(FxmlViews views, EvaluationViewModel evaluation, GalleryViewModel gallery,
            Words words) {
        views.register(EvaluateController.class, () -> new EvaluateController(evaluation, gallery, words))
                .register(FiguresController.class, () -> new FiguresController(words))
                .register(AnalysisController.class, () -> new AnalysisController(evaluation, gallery, words))
                .register(ConfusionController.class, () -> new ConfusionController(words))
                .register(ClassScoresController.class, () -> new ClassScoresController(words))
                .register(GalleryController.class, () -> new GalleryController(gallery, evaluation, words));
    }
}
