package org.digitlab.bench.digitlab;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.digitlab.bench.Latencies;
import org.digitlab.bench.NetworkEngine;
import org.digitlab.bench.Pixels;
import org.digitlab.bench.Quantity;
import org.digitlab.bench.Race;
import org.digitlab.bench.StepTimer;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.files.Versions;
import org.digitlab.inference.Prediction;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.platform.NativeSetup;
import org.digitlab.training.TrainingSession;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;

/** Measures this project through the sessions and classifiers that its window and command line use. */
public final class DigitLabEngine extends NetworkEngine {

    /** More epochs than fit into a measurement, which stops the training. */
    private static final int MANY_EPOCHS = 1000;
    private static final int SEED = 1;
    /** So few that validation takes no time. */
    private static final int VALIDATION_IMAGES = 10;

    private final Map<Family, WeightSnapshot> trained = new EnumMap<>(Family.class);

    public DigitLabEngine() throws IOException {
        NativeSetup.prepare();
    }

    @Override
    public Map<String, String> versions() {
        Map<String, String> all = Versions.all();
        return Map.of("Digit Lab", all.get("digit-lab"), "Deeplearning4j", all.get("deeplearning4j"));
    }

    @Override
    protected double trainingRate(Family family, int batch, double seconds) throws InterruptedException {
        LabeledImages images = data().training();
        RateObserver observer = new RateObserver(new StepTimer(batch, seconds));
        TrainingSession session = session(family, batch,
                images.first(images.size() / batch * batch), observer);
        observer.await();
        session.stop();
        session.await();
        trained.put(family, observer.result().weights());
        return observer.rate();
    }

    @Override
    protected double inferenceRate(Family family, int batch, double seconds) {
        DigitModel model = model(family);
        LabeledImages images = data().test();
        float[][] batches = new float[images.size() / batch][];
        for (int index = 0; index < batches.length; index++) {
            batches[index] = Pixels.scaled(images, index * batch, batch);
        }
        StepTimer timer = new StepTimer(batch, seconds);
        int index = 0;
        do {
            model.probabilities(batches[index], batch);
            index = (index + 1) % batches.length;
        } while (!timer.step());
        return timer.rate();
    }

    @Override
    protected Map<Quantity, Double> latencies(Family family, double seconds) {
        DigitModel model = model(family);
        LabeledImages images = data().test();
        return Latencies.measure(seconds,
                call -> Prediction.of(model, new DigitImage(images.image(call % images.size()))));
    }

    @Override
    protected Race race(Family family, int batch) throws InterruptedException {
        RaceObserver observer = new RaceObserver(family, data().test());
        TrainingSession session = session(family, batch, data().training(), observer);
        observer.await();
        session.stop();
        session.await();
        return observer.race();
    }

    /** Uses trained weights, because untrained ones may differ in speed. */
    private DigitModel model(Family family) {
        WeightSnapshot weights = trained.get(family);
        if (weights == null) {
            throw new IllegalStateException("Training must be measured before prediction");
        }
        return DigitModel.of(Zoo.classic(family), weights, null);
    }

    private static TrainingSession session(Family family, int batch, LabeledImages training,
            OutcomeObserver observer) {
        Recipe recipe = Recipe.PLAIN.with(RecipeField.EPOCHS, MANY_EPOCHS).with(RecipeField.BATCH_SIZE, batch)
                .with(RecipeField.LEARNING_RATE, LEARNING_RATE).with(RecipeField.SEED, SEED);
        TrainingSession session = new TrainingSession(Zoo.classic(family), recipe,
                new Split(training, training.first(VALIDATION_IMAGES)), observer);
        session.run();
        return session;
    }
}
