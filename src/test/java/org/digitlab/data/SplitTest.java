package org.digitlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
    void aShareOutsideOfZeroToOneIsRejected(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> Split.stratified(numbered(10), share, 1));
    }

    @Test
    void oneImageCannotBeSplit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Split.stratified(numbered(1), 0.5, 1));
    }

    @Test
    void eachPartGetsAtLeastOneImage() {
        assertThat(Split.stratified(numbered(2), 0.001, 1).validation().size()).isEqualTo(1);
        assertThat(Split.stratified(numbered(2), 0.999, 1).training().size()).isEqualTo(1);
    }

    @Test
    void theTotalIsTheRoundedShareAndTheSplitIsStratified() {
        Split split = Split.stratified(numbered(6003), 1 / 12.0, 7);

        assertThat(split.validation().size()).isEqualTo(500);
        assertThat(split.training().size()).isEqualTo(5503);
        int[] counts = new int[10];
        for (int i = 0; i < 500; i++) {
            counts[split.validation().label(i)]++;
        }
        assertThat(counts).containsOnly(50);
    }

    @Test
    void everyImageIsInExactlyOnePart() {
        Split split = Split.stratified(numbered(1000), 0.3, 7);

        Set<Integer> seen = new HashSet<>();
        collect(split.training(), seen);
        collect(split.validation(), seen);
        assertThat(seen).hasSize(1000);
    }

    @Test
    void theSeedDeterminesTheSplit() {
        LabeledImages images = numbered(200);

        Split split = Split.stratified(images, 0.5, 3);
        assertThat(numbers(split.training())).isEqualTo(numbers(Split.stratified(images, 0.5, 3).training()))
                .isNotEqualTo(numbers(Split.stratified(images, 0.5, 4).training()));
    }

    @Test
    void imagesAreScaledAndCopied() {
        LabeledImages images = numbered(300);
        float[] target = new float[785];
        images.copyScaled(255, target, 1);

        assertThat(target[1]).isEqualTo(1f);
        assertThat(images.first(5).size()).isEqualTo(5);
        assertThat(images.first(999).size()).isEqualTo(300);
        assertThat(images.subset(new int[] {12, 3}).label(1)).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new LabeledImages(new byte[784], new byte[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> new LabeledImages(new byte[784], new byte[] {10}));
    }

    private static void collect(LabeledImages images, Set<Integer> seen) {
        for (byte[] number : numbers(images)) {
            assertThat(seen.add((number[0] & 0xFF) + 256 * number[1])).isTrue();
        }
    }

    private static byte[][] numbers(LabeledImages images) {
        byte[][] numbers = new byte[images.size()][];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = new byte[] {images.image(i)[0], images.image(i)[1]};
        }
        return numbers;
    }

    /** Returns images with their index in the first two pixels and labels in turn. */
    private static LabeledImages numbered(int count) {
        byte[] pixels = new byte[count * 784];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            pixels[i * 784] = (byte) i;
            pixels[i * 784 + 1] = (byte) (i >> 8);
            labels[i] = (byte) (i % 10);
        }
        return new LabeledImages(pixels, labels);
    }
}
