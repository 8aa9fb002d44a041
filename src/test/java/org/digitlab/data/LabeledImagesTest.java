package org.digitlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabeledImagesTest {

    private final byte[] pixels = new byte[4 * LabeledImages.PIXELS];
    private final LabeledImages images = new LabeledImages(pixels, new byte[] {0, 1, 2, 3});

    @Test
    void aSubsetOfASubsetSharesThePixels() {
        LabeledImages part = images.subset(new int[] {3, 1, 2}).subset(new int[] {2, 0}).first(2);
        pixels[2 * LabeledImages.PIXELS + 5] = (byte) 255;
        pixels[3 * LabeledImages.PIXELS] = 51;

        assertThat(part.label(0)).isEqualTo(2);
        assertThat(part.label(1)).isEqualTo(3);
        assertThat(part.image(0)[5]).isEqualTo((byte) 255);
        float[] scaled = new float[LabeledImages.PIXELS + 1];
        part.copyScaled(1, scaled, 1);
        assertThat(scaled).startsWith(0, 0.2f, 0);
    }

    @Test
    void otherImagesAreAppended() {
        pixels[3 * LabeledImages.PIXELS] = 51;
        pixels[LabeledImages.PIXELS + 783] = 7;
        LabeledImages all = images.subset(new int[] {3}).plus(images.subset(new int[] {1, 2}));

        assertThat(all.size()).isEqualTo(3);
        assertThat(new int[] {all.label(0), all.label(1), all.label(2)}).containsExactly(3, 1, 2);
        assertThat(all.image(0)).isEqualTo(images.image(3));
        assertThat(all.image(1)).isEqualTo(images.image(1));
        assertThat(all.image(2)).isEqualTo(images.image(2));
    }
}
