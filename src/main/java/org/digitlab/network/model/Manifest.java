package org.digitlab.network.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.digitlab.data.ExtraData;
import org.digitlab.network.architecture.Zoo;

/**
 * Where a model came from; plain JSON beside and inside its file.
 *
 * @param family        mlp or cnn
 * @param variant       its id in the {@link Zoo}, or {@link DigitModel#CUSTOM}
 * @param preprocessing what was done to the training pixels, and must be done to every drawing
 * @param dataSha256    of the data it learnt from; null if unknown
 * @param recipe        how it was trained, field by field; of an imported model, what it was made from
 * @param trainedImages how many images it learnt from; 0 if unknown
 * @param results       figures such as validationAccuracy, testAccuracy, testLoss, bestEpoch, trainSeconds, and
 *                      the engine that computed
 * @param versions      of digit-lab, deeplearning4j, java, os
 * @param created       ISO-8601 time in UTC
 * @param extra         what it learnt from besides; null for nothing
 * @param waysOfWriting SHA-256 of the program's files that the drawings and non-digits of its recipe were made from, by
 *                      name; empty for none, and if it is from before they were noted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(String family, String variant, String preprocessing, String dataSha256,
        Map<String, Object> recipe, int trainedImages, Map<String, Object> results, Map<String, String> versions,
        String created, @JsonInclude(JsonInclude.Include.NON_NULL) ExtraData extra,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> waysOfWriting) {

    /** Bytes 0 to 255 divided by 255: the one preparation that this program's networks know. */
    public static final String SCALED = "pixels/255";

    public Manifest {
        recipe = recipe == null ? Map.of() : recipe;
        results = results == null ? Map.of() : results;
        versions = versions == null ? Map.of() : versions;
        waysOfWriting = waysOfWriting == null ? Map.of() : waysOfWriting;
    }

    /** The same with other figures. */
    public Manifest with(Map<String, Object> figures) {
        return new Manifest(family, variant, preprocessing, dataSha256, recipe, trainedImages, figures, versions, created,
                extra, waysOfWriting);
    }

    /** The same of a model that learnt from more. */
    public Manifest with(ExtraData more) {
        return new Manifest(family, variant, preprocessing, dataSha256, recipe, trainedImages, results, versions, created,
                more, waysOfWriting);
    }
}
