package org.digitlab.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.inference.ExplanationService;
import org.digitlab.inference.Question;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.drawing.ProbabilityBarsViewModel;

/** A view model whose questions are recorded and answered by the test. */
final class FakeExplaining {

    final Words words = new Words();
    final List<Question> asked = new ArrayList<>();
    final DrawingViewModel drawing = new DrawingViewModel(image -> { });
    final ProbabilityBarsViewModel answers = new ProbabilityBarsViewModel(words);
    final ObjectProperty<Family> family = new SimpleObjectProperty<>(Family.CNN);
    final ExplainViewModel model =
            new ExplainViewModel(words, drawing, answers.predictionsProperty(), family, asked::add);
    final ExplanationService.Listener service = model.answersOn(new CurrentThreadExecutor());

    void drawAndRead() {
        drawing.penDown(10, 5);
        drawing.penMove(10, 20);
        drawing.penUp();
        read();
    }

    /** Predicts, as the service does after each change of image or weights. */
    void read() {
        answers.show(Map.of(Family.CNN, Explanations.prediction(3, 0.7f)));
    }

    Question last() {
        return asked.get(asked.size() - 1);
    }
}
