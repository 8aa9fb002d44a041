package org.digitlab.inference;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
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
 * Answers the latest question about the current models on its own thread with its own copies of their weights.
 *
 * <p>Calls return at once; of several pending questions only the latest is answered. Models are read on the first
 * question, and again when their weights have changed since the last question.
 */
public final class ExplanationService implements AutoCloseable {

    /** Called on the service's thread. */
    public interface Listener {

        void explained(Explanation explanation);

        /** @param reason why the model cannot be explained, as a clause */
        void refused(Question question, String reason);

        /** @param problem one sentence, for instance why there is no model */
        void failed(Question question, String problem);
    }

    /**
     * The explainer for some weights.
     *
     * @param explainer null if the model cannot be explained
     * @param refusal   why the model cannot be explained, as a clause; null if it can
     * @param weights   identity of the weights, see {@link ModelProvider#weights}
     */
    private record Entry(Explainer explainer, String refusal, Object weights) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(ExplanationService.class);

    private final ModelProvider models;
    private final EngineKind engine;
    private final Listener listener;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "explanation");
        worker.setDaemon(true);
        return worker;
    });
    private final AtomicReference<Question> pending = new AtomicReference<>();
    private final Map<Family, Entry> entries = new EnumMap<>(Family.class);

    /** @param engine engine for the convolutions */
    public ExplanationService(ModelProvider models, EngineKind engine, Listener listener) {
        this.models = models;
        this.engine = engine;
        this.listener = listener;
    }

    public void ask(Question question) {
        if (pending.getAndSet(question) == null) {
            try {
                thread.execute(this::answer);
            } catch (RejectedExecutionException e) {
                LOG.debug("Question ignored because the service is closed", e);
            }
        }
    }

    private void answer() {
        Question question = pending.getAndSet(null);
        try {
            Entry entry = entry(question.family());
            if (entry.explainer() == null) {
                listener.refused(question, entry.refusal());
            } else {
                listener.explained(entry.explainer().explain(question));
            }
        } catch (IOException e) {
            listener.failed(question, Problem.sentence(e));
        } catch (RuntimeException | Error e) {
            LOG.error("Cannot explain the drawing", e);
            listener.failed(question, Problem.sentence(e));
        }
    }

    private Entry entry(Family family) throws IOException {
        Object weights = models.weights(family);
        Entry before = entries.get(family);
        if (before != null && before.weights() == weights) {
            return before;
        }
        DigitModel model = models.inUse(family);
        Entry next;
        if (before != null && before.explainer() != null && before.explainer().adopt(model)) {
            next = new Entry(before.explainer(), null, weights);
        } else {
            drop(family);
            next = create(model, weights);
        }
        entries.put(family, next);
        return next;
    }

    /** Keeps a refusal too, because finding it takes as long as an explanation and questions are frequent. */
    private Entry create(DigitModel model, Object weights) {
        try {
            return new Entry(new Explainer(model, engine), null, weights);
        } catch (UnsupportedOperationException e) {
            model.close();
            return new Entry(null, e.getMessage(), weights);
        }
    }

    private void drop(Family family) {
        Entry dropped = entries.remove(family);
        if (dropped != null && dropped.explainer() != null) {
            dropped.explainer().close();
        }
    }

    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.execute(() -> List.of(Family.values()).forEach(this::drop));
            thread.shutdown();
        }
    }
}
