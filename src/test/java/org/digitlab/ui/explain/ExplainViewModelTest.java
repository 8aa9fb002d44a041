package org.digitlab.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import org.digitlab.inference.ExplanationMethod;
import org.digitlab.inference.ExplanationService;
import org.digitlab.inference.Question;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.drawing.ProbabilityBarsViewModel;
import org.junit.jupiter.api.Test;

class ExplainViewModelTest {

    private final FakeExplaining explaining = new FakeExplaining();
    private final Words words = explaining.words;
    private final List<Question> asked = explaining.asked;
    private final DrawingViewModel drawing = explaining.drawing;
    private final ProbabilityBarsViewModel answers = explaining.answers;
    private final ObjectProperty<Family> family = explaining.family;
    private final ExplainViewModel model = explaining.model;
    private final ExplanationService.Listener service = explaining.service;

    @Test
    void nothingIsExplainedWhileHidden() {
        explaining.drawAndRead();
        assertThat(asked).isEmpty();
        model.setShown(true);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aBlankDrawingShowsTheInvitation() {
        model.setShown(true);
        assertThat(asked).isEmpty();
        assertThat(model.messageProperty().get()).isEqualTo(words.get("explain.blank"));
    }

    @Test
    void everyPredictionIsExplainedAlsoDuringAStroke() {
        model.setShown(true);
        drawing.penDown(10, 5);
        drawing.penMove(10, 20);
        explaining.read();
        assertThat(explaining.last().image()).isEqualTo(drawing.imageProperty().get());
        assertThat(explaining.last().drawing().strokes()).hasSize(1);
        explaining.read();
        assertThat(asked).as("newer weights read the same drawing").hasSize(2);
    }

    @Test
    void anAnswerIsShownUntilTheDrawingIsCleared() {
        showAnswer();
        assertThat(model.explanationProperty().get()).isNotNull();
        assertThat(model.messageProperty().get()).isEmpty();
        drawing.clear();
        answers.show(Map.of());
        assertThat(model.explanationProperty().get()).isNull();
        assertThat(model.messageProperty().get()).isEqualTo(words.get("explain.blank"));
    }

    @Test
    void anAnswerAfterClearingIsDropped() {
        model.setShown(true);
        explaining.drawAndRead();
        Question late = explaining.last();
        drawing.clear();
        answers.show(Map.of());
        service.explained(Explanations.of(late));
        assertThat(model.explanationProperty().get()).isNull();
    }

    @Test
    void anAnswerToOtherChoicesIsDropped() {
        model.setShown(true);
        explaining.drawAndRead();
        Question before = explaining.last();
        model.chooseDigit(7);
        service.explained(Explanations.of(before));
        assertThat(model.explanationProperty().get()).isNull();
        service.explained(Explanations.of(explaining.last()));
        assertThat(model.explanationProperty().get()).isNotNull();
    }

    @Test
    void anAnswerAboutAnEarlierImageOfTheStrokeIsShown() {
        model.setShown(true);
        explaining.drawAndRead();
        Question before = explaining.last();
        drawing.penDown(5, 5);
        drawing.penMove(20, 5);
        service.explained(Explanations.of(before));
        assertThat(model.explanationProperty().get()).isNotNull();
    }

    @Test
    void aChosenDigitIsExplainedUntilFollowingAgain() {
        model.setShown(true);
        explaining.drawAndRead();
        model.chooseCounter(8);
        model.chooseDigit(3);
        assertThat(List.of(explaining.last().digit(), explaining.last().counter())).containsExactly(3, 8);
        model.follow();
        assertThat(List.of(explaining.last().digit(), explaining.last().counter()))
                .containsExactly(Question.FOLLOW, Question.FOLLOW);
    }

    @Test
    void aDigitIsNeverComparedWithItself() {
        model.chooseCounter(8);
        model.chooseDigit(8);
        assertThat(model.counterProperty().get()).isEqualTo(Question.FOLLOW);
        model.chooseCounter(8);
        assertThat(model.digitProperty().get()).isEqualTo(Question.FOLLOW);
    }

    @Test
    void anMlpHasNoRegions() {
        model.methodProperty().set(ExplanationMethod.REGIONS);
        family.set(Family.MLP);
        assertThat(model.methodProperty().get()).isEqualTo(ExplanationMethod.EVIDENCE);
    }

    @Test
    void eachFamilyKeepsItsOrder() {
        assertThat(model.orderProperty().get()).isEqualTo(UnitOrder.NUMBER);
        model.orderProperty().set(UnitOrder.ACTIVATION);
        family.set(Family.MLP);
        assertThat(model.orderProperty().get()).isEqualTo(UnitOrder.CONTRIBUTION);
        family.set(Family.CNN);
        assertThat(model.orderProperty().get()).isEqualTo(UnitOrder.ACTIVATION);
    }

    @Test
    void switchingTheFamilyExplainsAgainAndClosesTheEnlargedUnit() {
        showAnswer();
        model.enlargedProperty().set(new Unit(0, 1));
        family.set(Family.MLP);
        assertThat(explaining.last().family()).isEqualTo(Family.MLP);
        assertThat(model.enlargedProperty().get()).isNull();
        assertThat(model.explanationProperty().get()).isNull();
        assertThat(model.messageProperty().get()).isEqualTo(words.get("explain.busy"));
    }

    @Test
    void aUnitStaysEnlargedUntilTheModelHasOtherLayers() {
        showAnswer();
        model.enlargedProperty().set(new Unit(1, 2));
        service.explained(Explanations.of(explaining.last()));
        assertThat(model.enlargedProperty().get()).isEqualTo(new Unit(1, 2));
        service.explained(Explanations.of(explaining.last(), List.of(Explanations.convolution())));
        assertThat(model.enlargedProperty().get()).isNull();
        assertThat(model.explanationProperty().get().stages()).hasSize(1);
    }

    @Test
    void anEarlierStrokeIsExplainedUntilTheDrawingChanges() {
        showAnswer();
        model.chooseStep(Explanations.step(1, 0));
        assertThat(explaining.last().image()).isEqualTo(Explanations.image(1));
        drawing.penDown(3, 3);
        drawing.penMove(3, 20);
        explaining.read();
        assertThat(explaining.last().image()).isEqualTo(drawing.imageProperty().get());
    }

    @Test
    void aModelThatCannotBeExplainedIsNamed() {
        model.setShown(true);
        explaining.drawAndRead();
        service.refused(explaining.last(), "it has a layer of the kind LSTM");
        assertThat(model.messageProperty().get())
                .isEqualTo("Cannot explain the current CNN: it has a layer of the kind LSTM");
        service.failed(explaining.last(), "CNN: there is no model yet");
        assertThat(model.messageProperty().get()).isEqualTo("CNN: there is no model yet");
    }

    private void showAnswer() {
        model.setShown(true);
        explaining.drawAndRead();
        service.explained(Explanations.of(explaining.last()));
    }
}
