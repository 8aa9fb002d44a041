package org.digitlab.network.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.digitlab.data.ExtraData;
import org.digitlab.network.architecture.Zoo;

/**
 * The provenance of a model, as plain JSON inside its file and optionally next to it.
 *
 * @param family        mlp or cnn
 * @param variant       variant id in the {@link Zoo}, or {@link DigitModel#CUSTOM}
 * @param preprocessing preprocessing of the training pixels, which every drawing needs too
 * @param dataSha256    SHA-256 of the training data; null if unknown
 * @param recipe        the training's recipe, field by field; for an imported model, its source
 * @param trainedImages number of training images; 0 if unknown
 * @param results       results such as validationAccuracy, testAccuracy, testLoss, bestEpoch, trainSeconds, and the
 *                      engine
 * @param versions      versions of digit-lab, deeplearning4j, java and os
 * @param created       time of creation in UTC, ISO 8601
 * @param extra         additional training data; null for none
 * @param waysOfWriting SHA-256 by name of the program's files from which the synthetic digits and non-digits were made;
 *                      empty for none, and in manifests of earlier versions
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(String family, String variant, String preprocessing, String dataSha256,
        Map<String, Object> recipe, int trainedImages, Map<String, Object> results, Map<String, String> versions,
        String created, @JsonInclude(JsonInclude.Include.NON_NULL) ExtraData extra,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> waysOfWriting) {

    /** Bytes 0 to 255 divided by 255, the only preprocessing of this program's networks. */
    public static final String SCALED = "pixels/255";

    public Manifest {
        recipe = recipe == null ? Map.of() : recipe;
        results = results == null ? Map.of() : results;
        versions = versions == null ? Map.of() : versions;
        waysOfWriting = waysOfWriting == null ? Map.of() : waysOfWriting;
    }

    /** Returns this manifest with other results. */
    public Manifest with(Map<String, Object> figures) {
        return new Manifest(family, variant, preprocessing, dataSha256, recipe, trainedImages, figures, versions, created,
                extra, waysOfWriting);
    }

    /** Returns this manifest with other additional training data. */
    public Manifest with(ExtraData more) {
        return new Manifest(family, variant, preprocessing, dataSha256, recipe, trainedImages, results, versions, created,
                more, waysOfWriting);
    }
}
