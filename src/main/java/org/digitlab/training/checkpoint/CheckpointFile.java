package org.digitlab.training.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.files.InvalidFileException;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.model.Manifest;
import org.digitlab.network.model.TrainingState;
import org.digitlab.network.model.TrainingStateFile;
import org.digitlab.training.recipe.Plateau;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeMap;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.FixedSchedule;

/** Reads and writes checkpoint files. A file is replaced as a whole, so that a crash leaves the previous one. */
public final class CheckpointFile {

    private static final String EPOCH = "epoch";
    private static final String ITERATION = "iteration";
    private static final String SECONDS = "seconds";
    private static final String BEST_EPOCH = "bestEpoch";
    private static final String BEST_ITERATION = "bestIteration";
    private static final String BEST_ACCURACY = "bestAccuracy";
    private static final String BEST_LOSS = "bestLoss";
    private static final String LOWEST = "plateauLowest";
    private static final String WAITED = "plateauWaited";
    private static final String FACTOR = "plateauFactor";

    private CheckpointFile() {
    }

    /** @throws IOException if the file cannot be written; an existing file is then unchanged */
    public static void save(Checkpoint checkpoint, Variant variant, Recipe recipe, Manifest manifest, Path file)
            throws IOException {
        BestWeights best = checkpoint.best();
        TrainingState state = new TrainingState(checkpoint.weights().parameters(), checkpoint.average(),
                checkpoint.updaterState(),
                best.epoch() == checkpoint.epoch() ? null : best.weights().parameters(), progress(checkpoint), manifest);
        TrainingStateFile.save(state, variant, recipe.settings(updater(recipe)), file);
    }

    /** Opens a checkpoint, which must be of this network, this recipe and this number of training images. */
    public static Checkpoint open(Path file, Variant variant, Recipe recipe, int trainedImages) throws IOException {
        TrainingState state = TrainingStateFile.open(file);
        try {
            int parameters = NetworkSummary.of(variant).parameters();
            check("weights", state.weights(), parameters);
            check("weights in the average", state.average(), recipe.weightAverage() > 0 ? parameters : 0);
            check("values of the optimizer's state", state.updaterState(),
                    updater(recipe).stateSize(parameters - variant.statistics()));
            checkOrigin(file, state.manifest(), recipe, trainedImages);
            return checkpoint(state, new Figures(state.progress()));
        } catch (IllegalArgumentException e) {
            throw new InvalidFileException(file.toString(), "the checkpoint is damaged: " + e.getMessage(), e);
        }
    }

    /** Returns the updater with a fixed learning rate, because Deeplearning4j cannot read the training's schedule. */
    private static IUpdater updater(Recipe recipe) {
        return recipe.optimizer().updater(new FixedSchedule(recipe.learningRate()));
    }

    private static void check(String what, float[] found, long expected) {
        if (found.length != expected) {
            throw new IllegalArgumentException("expected %d %s, found %d".formatted(expected, what, found.length));
        }
    }

    /** Checks that the run's record was not edited, since another recipe would give another result. */
    private static void checkOrigin(Path file, Manifest made, Recipe recipe, int trainedImages)
            throws InvalidFileException {
        if (made == null) {
            return;
        }
        Map<String, Object> found = RecipeMap.write(RecipeMap.read(made.recipe()));
        for (Map.Entry<String, Object> field : RecipeMap.write(recipe).entrySet()) {
            checkOrigin(file, field.getKey(), found.get(field.getKey()), field.getValue());
        }
        checkOrigin(file, "trained images", made.trainedImages(), trainedImages);
    }

    private static void checkOrigin(Path file, String what, Object found, Object expected) throws InvalidFileException {
        if (!expected.equals(found)) {
            throw new InvalidFileException(file, "was made with %s %s, expected %s as in the run's record"
                    .formatted(what, found, expected));
        }
    }

    private static Map<String, Object> progress(Checkpoint checkpoint) {
        BestWeights best = checkpoint.best();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(EPOCH, checkpoint.epoch());
        figures.put(ITERATION, checkpoint.weights().iteration());
        figures.put(SECONDS, checkpoint.seconds());
        figures.put(BEST_EPOCH, best.epoch());
        figures.put(BEST_ITERATION, best.weights().iteration());
        figures.put(BEST_ACCURACY, best.accuracy());
        figures.put(BEST_LOSS, best.loss());
        figures.put(LOWEST, checkpoint.plateau().lowest());
        figures.put(WAITED, checkpoint.plateau().waited());
        figures.put(FACTOR, checkpoint.plateau().factor());
        return figures;
    }

    private static Checkpoint checkpoint(TrainingState state, Figures figures) {
        float[] best = state.bestWeights() == null ? state.model() : state.bestWeights();
        return new Checkpoint(figures.whole(EPOCH), new WeightSnapshot(state.weights(), figures.whole(ITERATION)),
                state.average(), state.updaterState(),
                new BestWeights(new WeightSnapshot(best, figures.whole(BEST_ITERATION)), figures.whole(BEST_EPOCH),
                        figures.number(BEST_ACCURACY), figures.number(BEST_LOSS)),
                new Plateau(figures.number(LOWEST), figures.whole(WAITED), figures.number(FACTOR)),
                figures.number(SECONDS));
    }

    /** The numbers of a file by name. */
    private record Figures(Map<String, Object> values) {

        int whole(String name) {
            double value = number(name);
            if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("expected a whole \"%s\", found %s".formatted(name, value));
            }
            return (int) value;
        }

        double number(String name) {
            if (values.get(name) instanceof Number number && Double.isFinite(number.doubleValue())) {
                return number.doubleValue();
            }
            throw new IllegalArgumentException("expected a number as \"%s\", found %s"
                    .formatted(name, values.get(name)));
        }
    }
}
