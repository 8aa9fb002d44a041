package org.digitlab.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleStripViewModelTest {

    private final SampleStripViewModel model = new SampleStripViewModel();

    @Test
    void withoutImagesThereAreNoSamplesToPick() {
        model.shuffle();
        assertThat(model.samples()).isEmpty();
    }

    @Test
    void aSmallDatasetIsOfferedWithoutRepetition() {
        model.setImages(Samples.of(3));
        assertThat(model.samples()).extracting(Sample::label).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void samplesOfOnePickAllDiffer() {
        model.setImages(Samples.of(40));
        assertThat(model.samples()).hasSize(SampleStripViewModel.COUNT).doesNotHaveDuplicates();
    }

    @Test
    void shufflingPicksOtherSamples() {
        model.setImages(Samples.of(500));
        List<Sample> before = List.copyOf(model.samples());
        model.shuffle();
        assertThat(model.samples()).isNotEqualTo(before);
    }

    @Test
    void picksOfADatasetAreReproducible() {
        SampleStripViewModel other = new SampleStripViewModel();
        for (SampleStripViewModel each : List.of(model, other)) {
            each.setImages(Samples.of(500));
            each.shuffle();
        }
        assertThat(model.samples()).isEqualTo(other.samples());
    }
}
