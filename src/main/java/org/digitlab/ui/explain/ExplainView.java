package org.digitlab.ui.explain;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import org.digitlab.inference.ExplanationService;
import org.digitlab.inference.ModelProvider;
import org.digitlab.inference.Question;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.drawing.ProbabilityBarsViewModel;
import org.digitlab.ui.window.View;

/** The view that shows why a model reads the drawing as it does. */
public final class ExplainView implements View {

    private final ExplainViewModel model;
    private final ExplanationService explanations;
    private final Words words;

    /** @param family the selected family */
    public ExplainView(Services services, DrawingViewModel drawing, ProbabilityBarsViewModel answers,
            ObjectProperty<Family> family, ModelProvider models, EngineKind engine) {
        words = services.words();
        model = new ExplainViewModel(words, drawing, answers.predictionsProperty(), family, this::ask);
        explanations = new ExplanationService(models, engine, model.answersOn(services.executor()));
    }

    private void ask(Question question) {
        explanations.ask(question);
    }

    public ExplainViewModel model() {
        return model;
    }

    @Override
    public String id() {
        return "explain";
    }

    @Override
    public Parent load(FxmlViews fxml) {
        return fxml.load("explain", new ExplainController(model, words));
    }

    @Override
    public void close() {
        explanations.close();
    }
}
