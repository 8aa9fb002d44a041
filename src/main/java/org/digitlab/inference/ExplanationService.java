package org.digitlab.inference;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.digitlab.files.Problem;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the newest question about the models in use, on a thread of its own and with its own copies of their weights.
 *
 * <p>Calls return at once; of several questions that wait only the newest is answered. Models are read when they are
 * first asked about, and again when their weights have changed since the last question.
 */
public final class ExplanationService implements AutoCloseable {

    /** Told on the service's thread. */
    public interface Listener {

        void explained(Explanation explanation);

        /** @param reason why a model of this kind cannot be explained, in half a sentence */
        void refused(Question question, String reason);

        /** @param problem why there is no model, in one sentence */
        void failed(Question question, String problem);
    }

    /**
     * What became of weights.
     *
     * @param explainer null if their model cannot be explained
     * @param refusal   why not, in half a sentence; else null
     */
    private record Held(Explainer explainer, String refusal, Object weights) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(ExplanationService.class);

    private final ModelProvider models;
    private final EngineKind engine;
    private final Listener listener;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "explanation");
        made.setDaemon(true);
        return made;
    });
    private final AtomicReference<Question> newest = new AtomicReference<>();
    private final Map<Family, Held> held = new EnumMap<>(Family.class);

    /** @param engine what computes the convolutions */
    public ExplanationService(ModelProvider models, EngineKind engine, Listener listener) {
        this.models = models;
        this.engine = engine;
        this.listener = listener;
    }

    public void ask(Question question) {
        if (newest.getAndSet(question) == null) {
            try {
                thread.execute(this::answer);
            } catch (RejectedExecutionException e) {
                LOG.debug("The service is closed; nothing more is explained", e);
            }
        }
    }

    private void answer() {
        Question question = newest.getAndSet(null);
        try {
            Held found = held(question.family());
            if (found.explainer() == null) {
                listener.refused(question, found.refusal());
            } else {
                listener.explained(found.explainer().explain(question));
            }
        } catch (IOException e) {
            listener.failed(question, Problem.sentence(e));
        } catch (RuntimeException | Error e) {
            LOG.error("The drawing could not be explained", e);
            listener.failed(question, Problem.sentence(e));
        }
    }

    private Held held(Family family) throws IOException {
        Object weights = models.weights(family);
        Held before = held.get(family);
        if (before != null && before.weights() == weights) {
            return before;
        }
        DigitModel model = models.inUse(family);
        Held now;
        if (before != null && before.explainer() != null && before.explainer().adopt(model)) {
            now = new Held(before.explainer(), null, weights);
        } else {
            drop(family);
            now = explained(model, weights);
        }
        held.put(family, now);
        return now;
    }

    /** A refusal is kept as well: to find it out takes as long as to explain, and a pen asks many times a second. */
    private Held explained(DigitModel model, Object weights) {
        try {
            return new Held(new Explainer(model, engine), null, weights);
        } catch (UnsupportedOperationException e) {
            model.close();
            return new Held(null, e.getMessage(), weights);
        }
    }

    private void drop(Family family) {
        Held dropped = held.remove(family);
        if (dropped != null && dropped.explainer() != null) {
            dropped.explainer().close();
        }
    }

    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                for (Family family : Family.values()) {
                    drop(family);
                }
            });
            thread.shutdown();
        }
    }
}
