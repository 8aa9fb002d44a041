package org.digitlab.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.DigitImage;
import org.junit.jupiter.api.Test;

class SyntheticNonDigitsTest {

    private static final Runnable NOTHING = () -> { };

    @Test
    void imagesDependOnTheSeedAndNotOnTheirNumber() {
        LabeledImages images = SyntheticNonDigits.images(300, 7, NOTHING);
        LabeledImages again = SyntheticNonDigits.images(200, 7, NOTHING);
        Set<DigitImage> different = new HashSet<>();
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.image(i)).isEqualTo(images.image(i));
            different.add(new DigitImage(images.image(i)));
        }
        assertThat(different).hasSizeGreaterThan(190);
        assertThat(SyntheticNonDigits.images(1, 8, NOTHING).image(0)).isNotEqualTo(images.image(0));
    }

    @Test
    void noImageIsLabelledAsADigitAndFewAreBlank() {
        assertThatNoneIsADigit(SyntheticNonDigits.images(1000, 1, NOTHING), 30);
        assertThatNoneIsADigit(SyntheticNonDigits.unseenCharacters(200, 1), 0);
        assertThatNoneIsADigit(SyntheticNonDigits.unseenScribbles(200, 1), 0);
    }

    @Test
    void charactersForEvaluationAreNotUsedInTraining() {
        Set<String> trained = characters(HandwritingStyles.NON_DIGITS);
        assertThat(characters(HandwritingStyles.UNSEEN)).hasSizeGreaterThan(9).doesNotContainAnyElementsOf(trained);
        assertThat(trained).hasSizeGreaterThan(30).doesNotContain("O", "l", "Z", "S");
    }

    private static Set<String> characters(List<Skeleton> styles) {
        return styles.stream().map(Skeleton::character).collect(Collectors.toSet());
    }

    private static void assertThatNoneIsADigit(LabeledImages images, int maxBlank) {
        int blank = 0;
        for (int i = 0; i < images.size(); i++) {
            assertThat(images.label(i)).isEqualTo(LabeledImages.NONE);
            blank += new DigitImage(images.image(i)).isBlank() ? 1 : 0;
        }
        assertThat(blank).isLessThanOrEqualTo(maxBlank);
    }
}
