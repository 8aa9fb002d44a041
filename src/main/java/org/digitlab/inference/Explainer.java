package org.digitlab.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.gradients.Filters;
import org.digitlab.network.gradients.Gradients;
import org.digitlab.network.gradients.LayerGradients;
import org.digitlab.network.gradients.Stage;
import org.digitlab.network.gradients.StageValues;
import org.digitlab.network.model.DigitModel;

/** One model that explains single images; for one thread from its construction on. */
final class Explainer implements AutoCloseable {

    /** Strokes whose effect is told; a hand seldom needs more. */
    static final int MAX_STEPS = 10;
    private static final int MAX_KNOWN = 100;

    private final DigitModel model;
    private final LayerGradients gradients;
    private final List<Stage> stages;
    private final StrokeImages strokes = new StrokeImages(MAX_STEPS);
    /** The logits of earlier drawings, for each stroke only adds one. */
    private final Map<DigitImage, float[]> known = new HashMap<>();
    private List<Filters> filters;

    /**
     * @param model  owned by this explainer from now on
     * @param engine what computes its convolutions
     * @throws UnsupportedOperationException what of it cannot be followed, in half a sentence
     */
    Explainer(DigitModel model, EngineKind engine) {
        this.model = model;
        gradients = new LayerGradients(model.network(), engine);
        stages = gradients.stages();
        filters = gradients.filters();
    }

    /** Goes on with the weights of another model if its architecture is surely the same. */
    boolean adopt(DigitModel newer) {
        boolean same = newer.family() == model.family() && newer.variant().equals(model.variant())
                && !model.variant().equals(DigitModel.CUSTOM);
        if (same) {
            model.network().setParams(newer.network().params());
            filters = gradients.filters();
            known.clear();
        }
        return same;
    }

    Explanation explain(Question question) {
        float[] image = question.image().scaled();
        ExplainedScore[] contrast = new ExplainedScore[1];
        Gradients found = gradients.run(Relevance.batch(question.method(), image), Relevance.rows(question.method()),
                logits -> {
                    contrast[0] = ExplainedScore.of(question, logits);
                    return contrast[0].atLogits();
                });
        float[] logits = Arrays.copyOf(found.logits(), 10);
        remember(question.image(), logits);
        return new Explanation(question, contrast[0], prediction(logits), contrast[0].score(logits, 0),
                contrast[0].score(found.logits(), 10 * Relevance.BLANK),
                Relevance.of(question.method(), image, found, stages, contrast[0].hasCounter()), views(found),
                steps(question, contrast[0]));
    }

    private List<StageView> views(Gradients found) {
        List<StageView> views = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            StageValues values = found.stages().get(i);
            views.add(new StageView(stages.get(i), filters.get(i), values.activations(),
                    contributions(stages.get(i), values)));
        }
        return views;
    }

    private static float[] contributions(Stage stage, StageValues values) {
        float[] contributions = new float[stage.units()];
        for (int i = 0; i < values.activations().length; i++) {
            contributions[i / stage.area()] += values.activations()[i] * values.gradients()[i];
        }
        return contributions;
    }

    private List<StrokeStep> steps(Question question, ExplainedScore contrast) {
        List<DigitImage> images = strokes.of(question.drawing());
        int before = question.drawing().strokes().size() - images.size();
        List<StrokeStep> steps = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            float[] logits = logits(images.get(i));
            steps.add(new StrokeStep(before + i + 1, images.get(i), prediction(logits), contrast.score(logits, 0)));
        }
        return steps;
    }

    private float[] logits(DigitImage image) {
        float[] logits = known.get(image);
        if (logits == null) {
            logits = gradients.logits(image.scaled(), 1);
            remember(image, logits);
        }
        return logits;
    }

    private void remember(DigitImage image, float[] logits) {
        if (known.size() >= MAX_KNOWN) {
            known.clear();
        }
        known.put(image, logits);
    }

    private static Prediction prediction(float[] logits) {
        float most = logits[0];
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        float[] probabilities = new float[logits.length];
        float sum = 0;
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = (float) Math.exp(logits[i] - most);
            sum += probabilities[i];
        }
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] /= sum;
        }
        return new Prediction(probabilities);
    }

    @Override
    public void close() {
        gradients.close();
    }
}
