package org.digitlab.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.network.architecture.Family.CNN;
import static org.digitlab.network.architecture.Family.MLP;

import java.util.Map;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;

class ProbabilityBarsViewModelTest {

    private final ProbabilityBarsViewModel model =
            new ProbabilityBarsViewModel(new Words());

    @Test
    void aFamilyWithoutPredictionHasNoPercentagesAndNoWinner() {
        model.show(Map.of(CNN, Predictions.of(4, 0.97)));
        assertThat(model.probability(MLP, 4)).isZero();
        assertThat(model.percent(MLP, 4)).isEmpty();
        assertThat(model.isWinner(MLP, 0)).isFalse();
        assertThat(model.accessibleText(MLP)).isEqualTo("MLP: no prediction");
    }

    @Test
    void percentagesAreRoundedToIntegers() {
        assertThat(ProbabilityBarsViewModel.percent(0.0049)).isEqualTo("0");
        assertThat(ProbabilityBarsViewModel.percent(0.0051)).isEqualTo("1");
        assertThat(ProbabilityBarsViewModel.percent(0.996)).isEqualTo("100");
    }

    @Test
    void thePredictedDigitIsMarkedAndAccessible() {
        model.show(Map.of(CNN, Predictions.of(4, 0.97), MLP, Predictions.of(9, 0.6)));
        assertThat(model.isWinner(CNN, 4)).isTrue();
        assertThat(model.isWinner(CNN, 9)).isFalse();
        assertThat(model.percent(CNN, 4)).isEqualTo("97");
        assertThat(model.accessibleText(CNN)).isEqualTo("CNN: 4, 97 percent");
        assertThat(model.accessibleText(MLP)).isEqualTo("MLP: 9, 60 percent");
    }

    @Test
    void newPredictionsReplaceOldOnes() {
        model.show(Map.of(CNN, Predictions.of(4, 0.97)));
        model.show(Map.of());
        assertThat(model.percent(CNN, 4)).isEmpty();
    }
}
