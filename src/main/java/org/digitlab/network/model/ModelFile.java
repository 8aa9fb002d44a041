package org.digitlab.network.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.IoConsumer;
import org.digitlab.files.JsonFields;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.keras.KerasFiles;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Reads and writes models as Deeplearning4j zip files, which {@code ModelSerializer} opens, with a {@link Manifest}.
 */
public final class ModelFile {

    private ModelFile() {
    }

    /** Writes a model with its manifest, atomically: if writing fails, an existing file is unchanged. */
    public static void save(DigitModel model, Path file) throws IOException {
        AtomicFiles.write(file, out -> write(model, out));
    }

    /** Writes a model's manifest, if it has one, as a separate JSON file, atomically. */
    public static void saveManifest(DigitModel model, Path file) throws IOException {
        if (model.manifest().isPresent()) {
            byte[] manifest = JsonFields.write(model.manifest().get());
            AtomicFiles.write(file, out -> out.write(manifest));
        }
    }

    /**
     * Opens a model after checking names, counts, sizes and shapes in its zip, which must not contain Java-serialized
     * objects. A Keras model ({@code .h5}, or {@code .json} with weights next to it) is converted, which takes a second.
     *
     * @throws IOException with one sentence that names the file and what was expected
     */
    public static DigitModel open(Path file) throws IOException {
        return open(file, part -> { });
    }

    /** Opens a model; {@code progress} receives the fraction done of a Keras import, and may end it by an exception. */
    public static DigitModel open(Path file, DoubleConsumer progress) throws IOException {
        if (KerasFiles.isNamed(file)) {
            return KerasImport.open(KerasFiles.of(file), null, progress);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new InvalidFileException(file, "not a file, expected a model (.zip)");
        }
        if (!Files.exists(file)) {
            throw new InvalidFileException(file, "no such file, expected a model (.zip)");
        }
        return new ModelReader(ModelZip.open(file, Set.of())).read();
    }

    /** Returns the model of a family that is shipped with the program. */
    public static DigitModel shipped(Family family) throws IOException {
        String name = "models/" + family.id() + ".zip";
        try (InputStream in = ModelFile.class.getResourceAsStream("/org/digitlab/" + name)) {
            if (in == null) {
                throw new InvalidFileException(name, "the shipped model is missing from this build", null);
            }
            return ModelReader.read(name, in);
        }
    }

    private static void write(DigitModel model, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // Compressing weights is slow and saves almost nothing, and trainings wait for it.
        zip.setLevel(Deflater.NO_COMPRESSION);
        putModel(zip, model.network().getLayerWiseConfigurations(), model.network().params(),
                model.manifest().orElse(null));
        zip.finish();
    }

    /** @param manifest provenance; null if there is none */
    static void putModel(ZipOutputStream zip, MultiLayerConfiguration configuration, INDArray weights,
            Manifest manifest) throws IOException {
        putEntry(zip, ModelReader.CONFIGURATION,
                entry -> entry.write(configuration.toJson().getBytes(StandardCharsets.UTF_8)));
        putEntry(zip, ModelReader.COEFFICIENTS, entry -> FloatEntry.write(weights, entry));
        if (manifest != null) {
            putEntry(zip, ModelReader.MANIFEST, entry -> entry.write(JsonFields.write(manifest)));
        }
    }

    static void putEntry(ZipOutputStream zip, String name, IoConsumer<OutputStream> content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        content.accept(zip);
        zip.closeEntry();
    }
}
