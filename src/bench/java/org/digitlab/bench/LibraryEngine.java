package org.digitlab.bench;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.Tally;
import org.digitlab.network.architecture.Family;

/** Measures another library; its batches are prepared before the measurement. */
public abstract class LibraryEngine extends NetworkEngine {

    /** A multiple of every batch size, and too large for any cache. */
    private static final int TRAINING_IMAGES = 16_384;
    private static final int SINGLE_IMAGES = 500;
    private static final int TEST_BATCH = 500;

    private final Function<Family, TrainableNetwork> factory;
    private final Map<Family, TrainableNetwork> networks = new EnumMap<>(Family.class);

    protected LibraryEngine(Function<Family, TrainableNetwork> factory) throws IOException {
        this.factory = factory;
    }

    @Override
    protected double trainingRate(Family family, int batch, double seconds) {
        TrainableNetwork network = networks.computeIfAbsent(family, factory);
        network.load(data().training().first(TRAINING_IMAGES), batch);
        StepTimer timer = new StepTimer(batch, seconds);
        int index = 0;
        do {
            network.train(index);
            index = (index + 1) % (TRAINING_IMAGES / batch);
        } while (!timer.step());
        return timer.rate();
    }

    @Override
    protected double inferenceRate(Family family, int batch, double seconds) {
        TrainableNetwork network = networks.computeIfAbsent(family, factory);
        LabeledImages images = data().test();
        network.load(images, batch);
        StepTimer timer = new StepTimer(batch, seconds);
        int index = 0;
        do {
            network.predict(index);
            index = (index + 1) % (images.size() / batch);
        } while (!timer.step());
        return timer.rate();
    }

    @Override
    protected Map<Quantity, Double> latencies(Family family, double seconds) {
        TrainableNetwork network = networks.computeIfAbsent(family, factory);
        float[][] images = IntStream.range(0, SINGLE_IMAGES)
                .mapToObj(image -> Pixels.scaled(data().test(), image, 1)).toArray(float[][]::new);
        return Latencies.measure(seconds, call -> network.predict(images[call % images.length]));
    }

    @Override
    protected Race race(Family family, int batch) {
        TrainableNetwork network = factory.apply(family);
        Race race = new Race(0, 0, 0);
        while (!race.isOver()) {
            network.load(Pixels.shuffled(data().training(), race.epochs()), batch);
            long start = System.nanoTime();
            for (int index = 0; index < data().training().size() / batch; index++) {
                network.train(index);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            race = new Race(race.seconds() + seconds, race.epochs() + 1, accuracy(network, data().test()));
        }
        return race;
    }

    private static double accuracy(TrainableNetwork network, LabeledImages images) {
        network.load(images, TEST_BATCH);
        Tally tally = new Tally();
        for (int batch = 0; batch < images.size() / TEST_BATCH; batch++) {
            float[] probabilities = network.predict(batch);
            for (int i = 0; i < TEST_BATCH; i++) {
                tally.addProbabilities(probabilities, i * LabeledImages.CLASSES, LabeledImages.CLASSES,
                        images.label(batch * TEST_BATCH + i));
            }
        }
        return tally.accuracy();
    }
}
