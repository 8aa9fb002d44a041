package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.digitlab.files.ProgressListener;
import org.digitlab.network.architecture.Family;
import org.digitlab.pictures.image.Picture;
import org.digitlab.reading.PageReading;
import org.digitlab.ui.models.FakeModels;
import org.junit.jupiter.api.Test;

class ModelDigitReaderTest {

    private final FakeModels models = new FakeModels();
    private final ModelDigitReader reader = new ModelDigitReader(models);

    @Test
    void aPageIsReadAgainOnlyIfWeightsChanged() throws IOException {
        PageReading page = reader.read(progress -> bar(), ProgressListener.NONE);
        assertThat(page.digits()).hasSize(1);
        assertThat(page.text(Family.CNN)).isEqualTo("1");

        assertThat(reader.readAgain(page, ProgressListener.NONE)).isSameAs(page);
        models.weights = "newer";
        PageReading again = reader.readAgain(page, ProgressListener.NONE);
        assertThat(again).isNotSameAs(page);
        assertThat(again.found()).isSameAs(page.found());
        assertThat(again.text(Family.MLP)).isEqualTo(page.text(Family.MLP));
        assertThat(reader.readAgain(again, ProgressListener.NONE)).isSameAs(again);
    }

    @Test
    void aMissingModelIsNamed() throws IOException {
        PageReading page = reader.read(progress -> bar(), ProgressListener.NONE);
        models.weights = "newer";
        models.failure = new IOException("CNN: there is no model yet");

        assertThatThrownBy(() -> reader.readAgain(page, ProgressListener.NONE)).isSameAs(models.failure);
    }

    @Test
    void readingAgainCanBeCancelled() throws IOException {
        PageReading page = reader.read(progress -> bar(), ProgressListener.NONE);
        models.weights = "newer";
        Attempt attempt = new Attempt((asked, fraction) -> { });
        attempt.cancel();

        assertThatThrownBy(() -> reader.readAgain(page, attempt)).isInstanceOf(CancellationException.class);
    }

    private static Picture bar() {
        int[] argb = new int[160 * 200];
        Arrays.fill(argb, 0xFFFFFFFF);
        for (int y = 60; y < 160; y++) {
            Arrays.fill(argb, y * 160 + 74, y * 160 + 86, 0xFF000000);
        }
        return Picture.of(160, 200, argb);
    }
}
