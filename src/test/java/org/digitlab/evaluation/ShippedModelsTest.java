package org.digitlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.digitlab.data.DigitData;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.Manifest;
import org.digitlab.network.model.ModelFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedModelsTest {

    @ParameterizedTest
    @EnumSource(Family.class)
    void aShippedModelMatchesItsManifest(Family family) throws IOException {
        DigitData data = DigitData.bundled();
        DigitModel model = ModelFile.shipped(family);
        Manifest manifest = model.manifest().orElseThrow();
        assertThat(model.family()).isEqualTo(family);
        assertThat(model.variant()).isEqualTo("accurate");
        assertThat(manifest.dataSha256()).isEqualTo(data.sha256());
        assertThat(manifest.trainedImages()).as("images of MNIST, synthetic digits and non-digits")
                .isEqualTo(55_000 + 20_000 + 15_000);
        double claimed = ((Number) manifest.results().get("testAccuracy")).doubleValue();
        // Sums in another order on another processor may change the prediction of a borderline digit.
        assertThat(Evaluator.evaluate(model, data.test()).accuracy()).isCloseTo(claimed, within(5e-4));
    }
}
