package org.digitlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldsTest {

    @ParameterizedTest
    @CsvSource({"103, 5", "100, 10", "60, 2", "57, 5", "200, 20"})
    void everyImageIsInOneFoldAndDigitsAreSpreadEvenly(int size, int count) {
        LabeledImages images = images(size);
        List<Split> folds = Folds.stratified(images, count, 7);
        assertThat(folds).hasSize(count);
        Set<Integer> held = new HashSet<>();
        for (Split fold : folds) {
            List<Integer> validation = ids(fold.validation());
            assertThat(validation.size()).isBetween(size / count, (size + count - 1) / count);
            assertThat(held).doesNotContainAnyElementsOf(validation);
            held.addAll(validation);
            assertThat(ids(fold.training())).hasSize(size - validation.size()).doesNotContainAnyElementsOf(validation);
            for (int label = 0; label < LabeledImages.CLASSES; label++) {
                int all = count(images, label);
                assertThat(count(fold.validation(), label)).isBetween(all / count, (all + count - 1) / count);
            }
        }
        assertThat(held).hasSize(size);
    }

    @Test
    void theSeedDeterminesTheFoldsAndEachStartsWithVariousDigits() {
        LabeledImages images = images(200);
        List<Integer> first = ids(Folds.stratified(images, 5, 1).get(0).validation());
        assertThat(ids(Folds.stratified(images, 5, 1).get(0).validation())).isEqualTo(first);
        assertThat(ids(Folds.stratified(images, 5, 2).get(0).validation())).isNotEqualTo(first);
        assertThat(first.subList(0, 10).stream().map(id -> id % 10).distinct().count()).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 21, 60_000})
    void aCountOutOfRangeIsRejected(int count) {
        assertThatThrownBy(() -> Folds.stratified(images(100), count, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Folds: expected a whole number from 2 to 20, found " + count);
    }

    @Test
    void moreFoldsThanImagesOfADigitAreRejected() {
        assertThatThrownBy(() -> Folds.stratified(images(39), 4, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Folds: expected at most 3, the number of images of the rarest digit, found 4");
    }

    @Test
    void missingDigitsAreIgnored() {
        LabeledImages images = images(200);
        int[] threes = {3, 13, 23, 33};
        assertThat(Folds.stratified(images.subset(threes), 4, 1)).allSatisfy(fold ->
                assertThat(fold.validation().size()).isEqualTo(1));
    }

    /** Returns images with their index in the first pixels; the label is the index's last digit. */
    private static LabeledImages images(int count) {
        byte[] pixels = new byte[count * LabeledImages.PIXELS];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            ByteBuffer.wrap(pixels).putInt(i * LabeledImages.PIXELS, i);
            labels[i] = (byte) (i % LabeledImages.CLASSES);
        }
        return new LabeledImages(pixels, labels);
    }

    private static List<Integer> ids(LabeledImages images) {
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            ids.add(ByteBuffer.wrap(images.image(i)).getInt());
        }
        return ids;
    }

    private static int count(LabeledImages images, int label) {
        int count = 0;
        for (int i = 0; i < images.size(); i++) {
            count += images.label(i) == label ? 1 : 0;
        }
        return count;
    }
}
