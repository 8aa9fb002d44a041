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

/** Explains predictions of one model for single images; confined to the thread that creates it. */
final class Explainer implements AutoCloseable {

    /** Maximum number of strokes whose effect is explained; digits seldom have more. */
    static final int MAX_STEPS = 10;
    private static final int MAX_CACHED = 100;

    private final DigitModel model;
    private final LayerGradients gradients;
    private final List<Stage> stages;
    private final StrokeImages strokes = new StrokeImages(MAX_STEPS);
    /** Logits of earlier images, because a new stroke adds only one image. */
    private final Map<DigitImage, float[]> cachedLogits = new HashMap<>();
    private List<Filters> filters;

    /**
     * @param model  owned by the explainer
     * @param engine engine for the convolutions
     * @throws UnsupportedOperationException if a layer is not supported, with a clause as reason
     */
    Explainer(DigitModel model, EngineKind engine) {
        this.model = model;
        gradients = new LayerGradients(model.network(), engine);
        stages = gradients.stages();
        filters = gradients.filters();
    }

    /** Takes the weights of another model if it is a zoo variant of the same architecture. */
    boolean adopt(DigitModel newer) {
        boolean same = newer.family() == model.family() && newer.variant().equals(model.variant())
                && !model.variant().equals(DigitModel.CUSTOM);
        if (same) {
            model.network().setParams(newer.network().params());
            filters = gradients.filters();
            cachedLogits.clear();
        }
        return same;
    }

    Explanation explain(Question question) {
        float[] image = question.image().scaled();
        ExplainedScore[] explained = new ExplainedScore[1];
        Gradients found = gradients.run(Relevance.batch(question.method(), image), Relevance.rows(question.method()),
                logits -> {
                    explained[0] = ExplainedScore.of(question, logits);
                    return explained[0].logitGradient();
                });
        float[] logits = Arrays.copyOf(found.logits(), 10);
        cache(question.image(), logits);
        return new Explanation(question, explained[0], prediction(logits), explained[0].score(logits, 0),
                explained[0].score(found.logits(), 10 * Relevance.BLANK),
                Relevance.of(question.method(), image, found, stages, explained[0].hasCounter()), views(found),
                steps(question, explained[0]));
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

    private List<StrokeStep> steps(Question question, ExplainedScore explained) {
        List<DigitImage> images = strokes.of(question.drawing());
        int before = question.drawing().strokes().size() - images.size();
        List<StrokeStep> steps = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            float[] logits = logits(images.get(i));
            steps.add(new StrokeStep(before + i + 1, images.get(i), prediction(logits), explained.score(logits, 0)));
        }
        return steps;
    }

    private float[] logits(DigitImage image) {
        float[] logits = cachedLogits.get(image);
        if (logits == null) {
            logits = gradients.logits(image.scaled(), 1);
            cache(image, logits);
        }
        return logits;
    }

    private void cache(DigitImage image, float[] logits) {
        if (cachedLogits.size() >= MAX_CACHED) {
            cachedLogits.clear();
        }
        cachedLogits.put(image, logits);
    }

    private static Prediction prediction(float[] logits) {
        float largest = logits[0];
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        float[] probabilities = new float[logits.length];
        float sum = 0;
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = (float) Math.exp(logits[i] - largest);
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
