package org.digitlab.network.model;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.InvalidFileException;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.NetworkSettings;
import org.digitlab.network.architecture.Variant;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Reads and writes checkpoints of trainings as Deeplearning4j zip files with the updater's state. {@link ModelFile} and
 * {@code ModelSerializer} open them as models with the current weights.
 */
public final class TrainingStateFile {

    static final String UPDATER = "updaterState.bin";
    static final String AVERAGE = "average.bin";
    static final String BEST = "best.bin";
    static final String PROGRESS = "checkpoint.json";

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() { };

    private TrainingStateFile() {
    }

    /**
     * Writes a checkpoint atomically.
     *
     * @param settings settings of the training; the updater's learning rate must be a class of Deeplearning4j's own
     * @throws IOException if the file cannot be written; an existing file is then unchanged
     */
    public static void save(TrainingState state, Variant variant, NetworkSettings settings, Path file)
            throws IOException {
        MultiLayerConfiguration configuration = NetworkFactory.detachedConfiguration(variant, settings);
        AtomicFiles.write(file, out -> write(state, configuration, out));
    }

    /** Opens a checkpoint after checking its zip, as {@link ModelFile#open} does. */
    public static TrainingState open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidFileException(file, "no such file, expected the checkpoint of a training (.zip)");
        }
        return read(ModelZip.open(file, Set.of(UPDATER, AVERAGE, BEST, PROGRESS)));
    }

    /** Returns whether a model's zip is the checkpoint of a training. */
    public static boolean isState(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(PROGRESS) != null;
        }
    }

    private static void write(TrainingState state, MultiLayerConfiguration configuration, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        try (INDArray weights = Nd4j.create(state.weights(), 1, state.weights().length)) {
            ModelFile.putModel(zip, configuration, weights, state.manifest());
        }
        put(zip, UPDATER, state.updaterState());
        put(zip, AVERAGE, state.average());
        put(zip, BEST, state.bestWeights() == null ? new float[0] : state.bestWeights());
        ModelFile.putEntry(zip, PROGRESS,
                entry -> entry.write(ConfigurationReader.JSON.writeValueAsBytes(state.progress())));
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, float[] values) throws IOException {
        if (values.length > 0) {
            ModelFile.putEntry(zip, name, entry -> FloatEntry.write(values, entry));
        }
    }

    private static TrainingState read(ModelZip zip) throws IOException {
        DigitModel model = new ModelReader(zip).read();
        float[] weights = model.network().params().data().asFloat();
        float[] average = optional(zip, AVERAGE);
        float[] updater = optional(zip, UPDATER);
        float[] best = zip.optional(BEST) == null ? null : FloatEntry.read(zip, BEST);
        if (best != null && best.length != weights.length) {
            throw zip.fault("the file contains %d best weights, but the layers need %d"
                    .formatted(best.length, weights.length));
        }
        return new TrainingState(weights, average, updater, best, progress(zip), model.manifest().orElse(null));
    }

    private static float[] optional(ModelZip zip, String name) throws IOException {
        return zip.optional(name) == null ? new float[0] : FloatEntry.read(zip, name);
    }

    private static Map<String, Object> progress(ModelZip zip) throws IOException {
        byte[] json = zip.required(PROGRESS);
        try {
            return ConfigurationReader.JSON.readValue(json, MAP);
        } catch (IOException e) {
            throw zip.fault(PROGRESS + " is damaged, expected the progress of a training", e);
        }
    }
}
