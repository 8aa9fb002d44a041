package org.digitlab.network.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import org.digitlab.files.Versions;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.keras.KerasFiles;
import org.digitlab.network.keras.KerasModel;
import org.digitlab.network.keras.KerasNetwork;
import org.digitlab.network.keras.PixelScaling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Converts Keras models to models of this program, with the same predictions for pixels from 0 to 1. The scaling of the
 * pixels in the model's training becomes part of its first weights.
 */
public final class KerasImport {

    private static final String IMPORTED_FROM = "importedFrom";
    private static final Logger LOG = LoggerFactory.getLogger(KerasImport.class);

    private KerasImport() {
    }

    /**
     * Opens a Keras model.
     *
     * @param pixels   pixel scaling of the model's training; null to detect it with MNIST's training images, because Keras
     *                 files do not contain it
     * @param progress receives the fraction done of the detection, 0 to 1; an exception from it ends the import
     * @throws IOException with one sentence that names the file, what is wrong and what was expected
     */
    public static DigitModel open(KerasFiles files, PixelScaling pixels, DoubleConsumer progress) throws IOException {
        try (KerasModel keras = KerasModel.open(files)) {
            PixelScalingDetector detector = detect(files, keras, pixels, progress);
            KerasNetwork network = keras.network(detector.pixels(), detector.flipped());
            Map<String, Object> source = new LinkedHashMap<>(Map.of(IMPORTED_FROM, keras.version()));
            source.putAll(keras.source());
            source.put("head", network.head());
            source.putAll(detector.findings());
            LOG.info("Imported {}: {}", files.weights(), source);
            return checked(files, network, manifest(DigitModel.family(network.configuration()), source));
        }
    }

    private static PixelScalingDetector detect(KerasFiles files, KerasModel keras, PixelScaling pixels,
                                               DoubleConsumer progress) throws IOException {
        List<Boolean> flips = keras.possibleFlips();
        PixelScalingDetector detector = new PixelScalingDetector(pixels, flips.get(0));
        if (pixels == null || flips.size() > 1) {
            for (int i = 0; i < flips.size(); i++) {
                int done = i;
                try (DigitModel unscaled = checked(files, keras.network(PixelScaling.UNIT, flips.get(i)), null)) {
                    detector.add(unscaled, flips.get(i), part -> progress.accept((done + part) / flips.size()));
                }
            }
        }
        return detector;
    }

    /** Returns a sentence about the origin of an imported model. */
    public static Optional<String> origin(DigitModel model) {
        return model.manifest().map(Manifest::recipe).filter(recipe -> recipe.containsKey(IMPORTED_FROM)).map(recipe ->
                "Imported from %s, trained on pixels %s (%s)".formatted(recipe.get(IMPORTED_FROM), recipe.get("pixels"),
                        recipe.get("pixelsBy")));
    }

    /** Reads the network as a model file, with all checks of model files. */
    private static DigitModel checked(KerasFiles files, KerasNetwork network, Manifest manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes);
        zip.setLevel(Deflater.NO_COMPRESSION);
        ModelFile.putModel(zip, network.configuration(), network.parameters(), manifest);
        zip.finish();
        return ModelReader.read(files.weights().toString(), new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static Manifest manifest(Family family, Map<String, Object> source) {
        return new Manifest(family.id(), DigitModel.CUSTOM, Manifest.SCALED, null, source, 0, Map.of(), Versions.all(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), null, Map.of());
    }
}
