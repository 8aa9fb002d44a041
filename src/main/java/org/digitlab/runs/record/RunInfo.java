package org.digitlab.runs.record;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.digitlab.data.ExtraData;

/**
 * What is known about a run before it starts.
 *
 * @param model          id of the network's family, for instance "cnn"
 * @param variant        id of the network within its family
 * @param parameters     number of weights of the network; 0 if unknown
 * @param seed           of the recipe
 * @param data           name of the dataset
 * @param dataSha256     SHA-256 of the dataset
 * @param images         number of training images, including those for validation
 * @param machine        null if unknown
 * @param extra          images trained on in addition to the dataset; null if there are none
 * @param synthesisFiles SHA-256 by name of the program's files that synthetic digits and non-digits are made from; empty
 *                       if the recipe has none, and in records of versions that did not write them
 */
public record RunInfo(String model, String variant, int parameters, RecipeFields recipe, int seed, String data,
        String dataSha256, int images, Machine machine, ExtraData extra, Map<String, String> synthesisFiles) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int SHORT_SHA = 8;

    /** A run that trains on its dataset alone. */
    public RunInfo(String model, String variant, int parameters, Map<String, Object> recipe, int seed, String data,
            String dataSha256, int images, Machine machine) {
        this(model, variant, parameters, new RecipeFields(recipe), seed, data, dataSha256, images, machine, null,
                Map.of());
    }

    /** Returns the name for the folder of a run that starts at {@code time}; names sort by time. */
    public String folderName(LocalDateTime time) {
        return TIME.format(time) + "-" + model + "-" + variant;
    }

    /** Returns the extra images in words, for instance "1,200 of pens.jsonl (01234567)"; null if there are none. */
    public String extraText() {
        return extra == null ? null
                : String.format(Locale.ROOT, "%,d of %s (%s)", extra.images(), extra.name(), checksum(extra.sha256()));
    }

    /** Returns the first digits of the dataset's SHA-256; null if unknown. */
    public String dataChecksum() {
        return checksum(dataSha256);
    }

    /** Returns the number of iterations per epoch; 0 if unknown. */
    public double iterationsPerEpoch() {
        return recipe.iterationsPerEpoch(images, extra == null ? 0 : extra.images());
    }

    private static String checksum(String sha256) {
        return sha256 == null || sha256.length() <= SHORT_SHA ? sha256 : sha256.substring(0, SHORT_SHA);
    }
}
