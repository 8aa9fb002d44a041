package org.digitlab.inference;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.engine.EngineInfo;
import org.digitlab.network.model.DigitModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Classifies the newest image with one model a family, on a thread of its own.
 *
 * <p>Calls return at once; of several images or weights that wait only the newest counts. The listener is called on the
 * service's thread after each change of image, model or weights; families without a model are not in its map.
 */
public final class PredictionService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionService.class);

    /** What the models make of an image; no prediction at all for a blank one. */
    public record Answer(DigitImage image, Map<Family, Prediction> predictions) {
    }

    private final Consumer<Answer> listener;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "prediction");
        made.setDaemon(true);
        return made;
    });
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Map<Family, Classifier> classifiers = new EnumMap<>(Family.class);
    private final Map<Family, WeightSnapshot> newWeights = new EnumMap<>(Family.class);
    private final Map<Family, DigitModel> newModels = new EnumMap<>(Family.class);
    private volatile DigitImage image = DigitImage.BLANK;

    public PredictionService(Consumer<Answer> listener) {
        this.listener = listener;
    }

    /** Uses another model for its family from now on; it belongs to the service. */
    public void use(DigitModel model) {
        synchronized (newModels) {
            newModels.put(model.family(), model);
            newWeights.remove(model.family());
        }
        classifySoon();
    }

    /** Newer weights for the model in use of that family; ignored if they do not fit it. */
    public void update(Family family, WeightSnapshot weights) {
        synchronized (newModels) {
            newWeights.put(family, weights);
        }
        classifySoon();
    }

    public void show(DigitImage newest) {
        image = newest;
        classifySoon();
    }

    /** What computes with the model of each family that has one; waits for the service's thread, which alone may ask. */
    public Map<Family, EngineInfo> engines() throws InterruptedException, ExecutionException {
        return thread.submit(() -> {
            takeNews();
            Map<Family, EngineInfo> engines = new EnumMap<>(Family.class);
            classifiers.forEach((family, classifier) -> engines.put(family, classifier.engine()));
            return engines;
        }).get();
    }

    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.execute(() -> classifiers.values().forEach(Classifier::close));
            thread.shutdown();
        }
    }

    private void classifySoon() {
        if (waiting.compareAndSet(false, true)) {
            try {
                thread.execute(this::classify);
            } catch (RejectedExecutionException e) {
                LOG.debug("The service is closed; nothing more is classified", e);
            }
        }
    }

    private void classify() {
        waiting.set(false);
        try {
            takeNews();
            DigitImage current = image;
            Map<Family, Prediction> predictions = new EnumMap<>(Family.class);
            if (!current.isBlank()) {
                classifiers.forEach((family, classifier) -> predictions.put(family, classifier.classify(current)));
            }
            listener.accept(new Answer(current, predictions));
        } catch (RuntimeException | Error e) {
            LOG.error("The drawing could not be classified", e);
        }
    }

    private void takeNews() {
        Map<Family, WeightSnapshot> weights;
        synchronized (newModels) {
            newModels.forEach(this::replace);
            newModels.clear();
            weights = new EnumMap<>(newWeights);
            newWeights.clear();
        }
        weights.forEach((family, snapshot) -> {
            Classifier classifier = classifiers.get(family);
            if (classifier != null && classifier.fits(snapshot)) {
                classifier.update(snapshot);
            }
        });
    }

    private void replace(Family family, DigitModel model) {
        Classifier replaced = classifiers.put(family, new Classifier(model));
        if (replaced != null) {
            replaced.close();
        }
    }
}
