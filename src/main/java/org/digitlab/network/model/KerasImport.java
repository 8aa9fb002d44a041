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
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.digitlab.files.Versions;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.keras.KerasFiles;
import org.digitlab.network.keras.KerasModel;
import org.digitlab.network.keras.KerasNetwork;
import org.digitlab.network.keras.PixelScaling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keras models as models of this program: the same answers for the same digits, from pixels of 0 to 1. What was done to
 * the pixels of its training is part of a model, so it is done inside of it, by its first weights.
 */
public final class KerasImport {

    private static final String FROM = "importedFrom";
    private static final Logger LOG = LoggerFactory.getLogger(KerasImport.class);

    private KerasImport() {
    }

    /**
     * Opens a Keras model.
     *
     * @param pixels what it was trained with; null if that is to be found out on MNIST's training images, for no Keras
     *               file says it
     * @throws IOException one sentence that names the file, what is wrong with it and what was expected
     */
    public static DigitModel open(KerasFiles files, PixelScaling pixels) throws IOException {
        return open(files, pixels, part -> { });
    }

    /**
     * As the other.
     *
     * @param progress told the part done of finding the pixels out, 0 to 1; what it throws ends the opening
     */
    public static DigitModel open(KerasFiles files, PixelScaling pixels, DoubleConsumer progress) throws IOException {
        try (KerasModel keras = KerasModel.open(files)) {
            PixelTrial trial = trial(files, keras, pixels, progress);
            KerasNetwork network = keras.network(trial.pixels(), trial.turned());
            Map<String, Object> source = new LinkedHashMap<>(Map.of(FROM, keras.version()));
            source.putAll(keras.source());
            source.put("head", network.head());
            source.putAll(trial.findings());
            LOG.info("{} imported: {}", files.weights(), source);
            return checked(files, network, manifest(family(network), source));
        }
    }

    private static PixelTrial trial(KerasFiles files, KerasModel keras, PixelScaling pixels, DoubleConsumer progress)
            throws IOException {
        List<Boolean> turns = keras.turns();
        PixelTrial trial = new PixelTrial(pixels, turns.get(0));
        if (pixels == null || turns.size() > 1) {
            for (int turn = 0; turn < turns.size(); turn++) {
                int before = turn;
                try (DigitModel plain = checked(files, keras.network(PixelScaling.UNIT, turns.get(turn)), null)) {
                    trial.add(plain, turns.get(turn), part -> progress.accept((before + part) / turns.size()));
                }
            }
        }
        return trial;
    }

    /** Where a model came from, in a sentence, if it was imported. */
    public static Optional<String> origin(DigitModel model) {
        return model.manifest().map(Manifest::recipe).filter(recipe -> recipe.containsKey(FROM)).map(recipe ->
                "Imported from %s, trained on pixels of %s (%s)".formatted(recipe.get(FROM), recipe.get("pixels"),
                        recipe.get("pixelsBy")));
    }

    /** Through the same door as every model, with all that is checked there. */
    private static DigitModel checked(KerasFiles files, KerasNetwork network, Manifest manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes);
        zip.setLevel(Deflater.NO_COMPRESSION);
        ModelFile.putModel(zip, network.configuration(), network.parameters(), manifest);
        zip.finish();
        return ModelReader.read(files.weights().toString(), new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static Family family(KerasNetwork network) {
        return network.configuration().getConfs().stream()
                .anyMatch(layer -> layer.getLayer() instanceof ConvolutionLayer) ? Family.CNN : Family.MLP;
    }

    private static Manifest manifest(Family family, Map<String, Object> source) {
        return new Manifest(family.id(), DigitModel.CUSTOM, Manifest.SCALED, null, source, 0, Map.of(), Versions.all(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), null, Map.of());
    }
}
