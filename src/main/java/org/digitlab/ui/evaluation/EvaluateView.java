package org.digitlab.ui.evaluation;

import javafx.scene.Parent;
import org.digitlab.metrics.Progress;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.confusion.ConfusionController;
import org.digitlab.ui.evaluation.gallery.GalleryController;
import org.digitlab.ui.evaluation.gallery.GalleryViewModel;
import org.digitlab.ui.evaluation.testing.EvaluationText;
import org.digitlab.ui.evaluation.testing.EvaluationViewModel;
import org.digitlab.ui.models.ModelSource;
import org.digitlab.ui.training.TrainingViewModel;
import org.digitlab.ui.window.View;
import org.digitlab.ui.window.Views;

/** The view that measures one or two models on the test images. */
public record EvaluateView(EvaluationViewModel model, GalleryViewModel gallery, Words words, Views views)
        implements View {

    /** Marks the results as out of date whenever the weights of {@code training} change. */
    public void watch(TrainingViewModel training) {
        training.inUse().changesProperty().subscribe(change -> changed(training));
        training.figures().progressProperty().map(Progress::iteration).subscribe(iteration -> changed(training));
    }

    private void changed(TrainingViewModel training) {
        int steps = training.figures().progressProperty().get().iteration();
        boolean follows = training.inUse().sourceProperty().get() == ModelSource.TRAINING;
        model.weights().changed(training.family(), follows ? words.format("training.source.trained.steps", steps)
                : training.inUse().titleProperty().get());
    }

    @Override
    public String id() {
        return "evaluate";
    }

    @Override
    public Parent load(FxmlViews fxml) {
        register(fxml, model, gallery, words);
        return fxml.load("evaluate");
    }

    /** Registers the makers of the controllers of this view and of the views that it includes. */
    public static void register(FxmlViews fxml, EvaluationViewModel model, GalleryViewModel gallery, Words words) {
        EvaluationText text = new EvaluationText(words);
        fxml.register(EvaluateController.class, () -> new EvaluateController(model, gallery, text))
                .register(FiguresController.class, () -> new FiguresController(text))
                .register(AnalysisController.class, () -> new AnalysisController(model, gallery, text))
                .register(ConfusionController.class, () -> new ConfusionController(words))
                .register(ClassScoresController.class, () -> new ClassScoresController(words))
                .register(GalleryController.class, () -> new GalleryController(gallery, model, text));
    }

    @Override
    public void addTo(Actions actions) {
        actions.on(Action.EVALUATE, () -> {
            views.show(this);
            model.evaluate();
        });
    }

    @Override
    public void close() {
        model.cancel();
    }
}
