package org.digitlab.runs;

import java.util.Locale;
import java.util.Map;
import org.digitlab.data.ExtraData;

/**
 * What is known of a run before it starts.
 *
 * @param model         the family's id, for instance "cnn"
 * @param variant       its id within the family
 * @param parameters    weights of the network; 0 if not known
 * @param recipe        how it is trained, field by field
 * @param seed          of the recipe
 * @param data          what to call the data it learns from
 * @param dataSha256    of these data
 * @param images        how many images it learns from, those for validation included
 * @param machine       that computes; null if not known
 * @param extra         what it learns from besides; null for nothing
 * @param waysOfWriting SHA-256 of the program's files that the recipe's drawings and non-digits are made from, by name;
 *                      empty for none, and in records from before they were noted
 */
public record RunInfo(String model, String variant, int parameters, Map<String, Object> recipe, int seed, String data,
        String dataSha256, int images, Machine machine, ExtraData extra, Map<String, String> waysOfWriting) {

    private static final int SHORT_SHA = 8;

    /** One that learns from its data alone. */
    public RunInfo(String model, String variant, int parameters, Map<String, Object> recipe, int seed, String data,
            String dataSha256, int images, Machine machine) {
        this(model, variant, parameters, recipe, seed, data, dataSha256, images, machine, null, Map.of());
    }

    /** What it learns from besides, for instance "1,200 of pens.jsonl (01234567)"; null for nothing. */
    public String besides() {
        return extra == null ? null
                : String.format(Locale.ROOT, "%,d of %s (%s)", extra.images(), extra.name(), checksum(extra.sha256()));
    }

    /** The beginning of the SHA-256 of its data, which is enough to tell data of one name apart; null if unknown. */
    public String dataChecksum() {
        return checksum(dataSha256);
    }

    private static String checksum(String sha256) {
        return sha256 == null || sha256.length() <= SHORT_SHA ? sha256 : sha256.substring(0, SHORT_SHA);
    }

    /** How many steps an epoch has, as the recipe says; 0 if it does not say. */
    public double epochLength() {
        double batch = number("batchSize");
        double besides = number("drawings") + number("nonDigits") + (extra == null ? 0 : extra.images());
        return batch > 0 ? Math.ceil((images - Math.rint(number("validationShare") * images) + besides) / batch) : 0;
    }

    private double number(String field) {
        return recipe.get(field) instanceof Number number ? number.doubleValue() : 0;
    }
}
