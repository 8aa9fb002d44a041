package org.digitlab.inference;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
 * Classifies the latest image with one model per family, on its own thread.
 *
 * <p>Calls return at once; of several pending images or weights only the latest is used. The listener is called on the
 * service's thread after each change of image, model or weights; its map has no entry for a family without a model.
 */
public final class PredictionService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionService.class);

    /** The predictions for an image; none for a blank image. */
    public record Answer(DigitImage image, Map<Family, Prediction> predictions) {
    }

    private final Consumer<Answer> listener;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "prediction");
        worker.setDaemon(true);
        return worker;
    });
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Map<Family, DigitModel> models = new EnumMap<>(Family.class);
    private final Map<Family, WeightSnapshot> newWeights = new EnumMap<>(Family.class);
    private final Map<Family, DigitModel> newModels = new EnumMap<>(Family.class);
    private volatile DigitImage image = DigitImage.BLANK;

    public PredictionService(Consumer<Answer> listener) {
        this.listener = listener;
    }

    /** Replaces the model of its family; the service owns the model. */
    public void use(DigitModel model) {
        synchronized (newModels) {
            newModels.put(model.family(), model);
            newWeights.remove(model.family());
        }
        classifySoon();
    }

    /** Updates the weights of a family's current model; ignored if the number of weights does not match. */
    public void update(Family family, WeightSnapshot weights) {
        synchronized (newModels) {
            newWeights.put(family, weights);
        }
        classifySoon();
    }

    public void show(DigitImage latest) {
        image = latest;
        classifySoon();
    }

    /** Returns the engine of each family's model; waits for the service's thread. */
    public Map<Family, EngineInfo> engines() throws InterruptedException, ExecutionException {
        return thread.submit(() -> {
            applyUpdates();
            Map<Family, EngineInfo> engines = new EnumMap<>(Family.class);
            models.forEach((family, model) -> engines.put(family, model.engine().info()));
            return engines;
        }).get();
    }

    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.execute(() -> models.values().forEach(DigitModel::close));
            thread.shutdown();
        }
    }

    private void classifySoon() {
        if (scheduled.compareAndSet(false, true)) {
            try {
                thread.execute(this::classify);
            } catch (RejectedExecutionException e) {
                LOG.debug("Image ignored because the service is closed", e);
            }
        }
    }

    private void classify() {
        scheduled.set(false);
        try {
            applyUpdates();
            DigitImage current = image;
            Map<Family, Prediction> predictions = new EnumMap<>(Family.class);
            if (!current.isBlank()) {
                models.forEach((family, model) -> predictions.put(family, Prediction.of(model, current)));
            }
            listener.accept(new Answer(current, predictions));
        } catch (RuntimeException | Error e) {
            LOG.error("Cannot classify the drawing", e);
        }
    }

    private void applyUpdates() {
        Map<Family, WeightSnapshot> weights;
        synchronized (newModels) {
            newModels.forEach((family, model) ->
                    Optional.ofNullable(models.put(family, model)).ifPresent(DigitModel::close));
            newModels.clear();
            weights = new EnumMap<>(newWeights);
            newWeights.clear();
        }
        weights.forEach((family, snapshot) -> {
            DigitModel model = models.get(family);
            if (model != null && model.parameters() == snapshot.parameters().length) {
                model.setWeights(snapshot);
            }
        });
    }
}
