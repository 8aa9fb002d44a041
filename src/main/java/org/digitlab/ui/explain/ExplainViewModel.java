package org.digitlab.ui.explain;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.inference.Explanation;
import org.digitlab.inference.ExplanationMethod;
import org.digitlab.inference.ExplanationService;
import org.digitlab.inference.Prediction;
import org.digitlab.inference.Question;
import org.digitlab.inference.StrokeStep;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.Stroke;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.DrawingViewModel;

/**
 * Explains the current model's prediction for the drawing. While the view is shown, each new prediction is explained:
 * after each movement of the pen and each change of the weights.
 */
public final class ExplainViewModel {

    private final Words words;
    private final DrawingViewModel drawing;
    private final ObjectProperty<Family> family;
    private final Consumer<Question> ask;
    private final IntegerProperty digit = new SimpleIntegerProperty(this, "digit", Question.FOLLOW);
    private final IntegerProperty counter = new SimpleIntegerProperty(this, "counter", Question.FOLLOW);
    private final ObjectProperty<ExplanationMethod> method =
            new SimpleObjectProperty<>(this, "method", ExplanationMethod.EVIDENCE);
    private final Map<Family, UnitOrder> orders =
            new EnumMap<>(Map.of(Family.MLP, UnitOrder.CONTRIBUTION, Family.CNN, UnitOrder.NUMBER));
    private final ObjectProperty<UnitOrder> order = new SimpleObjectProperty<>(this, "order");
    private final ObjectProperty<Unit> enlarged = new SimpleObjectProperty<>(this, "enlarged");
    private final ReadOnlyObjectWrapper<Explanation> explanation = new ReadOnlyObjectWrapper<>(this, "explanation");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message");
    private boolean shown;
    /** The image after an earlier stroke, to be explained in place of the newest image; null for none. */
    private DigitImage moment;

    /**
     * @param predictions the models' predictions for the drawing
     * @param family      the family of the current model
     * @param ask         takes a question; answers go to {@link #answersOn}
     */
    public ExplainViewModel(Words words, DrawingViewModel drawing,
            ReadOnlyObjectProperty<Map<Family, Prediction>> predictions, ObjectProperty<Family> family,
            Consumer<Question> ask) {
        this.words = words;
        this.drawing = drawing;
        this.family = family;
        this.ask = ask;
        drawing.imageProperty().subscribe(newest -> moment = null);
        predictions.subscribe(newest -> ask());
        digit.subscribe(newest -> ask());
        counter.subscribe(newest -> ask());
        method.subscribe(newest -> ask());
        family.subscribe(this::switchTo);
        order.subscribe(chosen -> orders.put(family.get(), chosen));
    }

    private void switchTo(Family current) {
        enlarged.set(null);
        explanation.set(null);
        order.set(orders.get(current));
        if (current == Family.MLP && method.get() == ExplanationMethod.REGIONS) {
            method.set(ExplanationMethod.EVIDENCE);
        }
        ask();
    }

    /** Sets whether the view is shown; otherwise nothing is explained. */
    public void setShown(boolean seen) {
        shown = seen;
        ask();
    }

    private void ask() {
        if (!shown) {
            return;
        }
        if (drawing.imageProperty().get().isBlank()) {
            fail(words.get("explain.blank"));
        } else {
            DigitImage image = moment == null ? drawing.imageProperty().get() : moment;
            ask.accept(new Question(family.get(), image, wholeDrawing(), digit.get(), counter.get(), method.get()));
            if (explanation.get() == null) {
                message.set(words.get("explain.busy"));
            }
        }
    }

    private Drawing wholeDrawing() {
        Stroke stroke = drawing.strokeProperty().get();
        return stroke == null ? drawing.drawing() : drawing.drawing().plus(stroke);
    }

    /** Returns a listener that takes answers on another thread. */
    public ExplanationService.Listener answersOn(TaskExecutor executor) {
        return new ExplanationService.Listener() {
            @Override
            public void explained(Explanation answer) {
                executor.later(() -> show(answer));
            }

            @Override
            public void refused(Question question, String reason) {
                failed(question, words.format("explain.refused", question.family().title(), reason));
            }

            @Override
            public void failed(Question question, String problem) {
                executor.later(() -> show(question, problem));
            }
        };
    }

    private void show(Explanation answer) {
        if (isAsked(answer.question())) {
            message.set("");
            // In another network the enlarged unit may not exist.
            if (explanation.get() != null && !explanation.get().shape().equals(answer.shape())) {
                enlarged.set(null);
            }
            explanation.set(answer);
        }
    }

    /** @param reason why there is no answer, in one sentence */
    private void show(Question question, String reason) {
        if (isAsked(question)) {
            fail(reason);
        }
    }

    private void fail(String problem) {
        explanation.set(null);
        enlarged.set(null);
        message.set(problem);
    }

    /** Returns whether the choices are still the same; the drawing may have changed. */
    private boolean isAsked(Question question) {
        return shown && !drawing.imageProperty().get().isBlank() && question.family() == family.get()
                && question.digit() == digit.get() && question.counter() == counter.get()
                && question.method() == method.get();
    }

    /** Chooses the digit to explain; if it is the compared digit, that one follows the prediction. */
    public void chooseDigit(int chosen) {
        if (counter.get() == chosen) {
            counter.set(Question.FOLLOW);
        }
        digit.set(chosen);
    }

    /** Chooses the digit to compare with, 0 to 9, or {@link Question#NONE}. */
    public void chooseCounter(int chosen) {
        if (digit.get() == chosen) {
            digit.set(Question.FOLLOW);
        }
        counter.set(chosen);
    }

    /** Explains the drawing as it was after one of its strokes, until the drawing changes. */
    public void chooseStep(StrokeStep step) {
        moment = step.image();
        ask();
    }

    /** Explains the two most probable digits. */
    public void follow() {
        digit.set(Question.FOLLOW);
        counter.set(Question.FOLLOW);
    }

    public IntegerProperty digitProperty() {
        return digit;
    }

    public IntegerProperty counterProperty() {
        return counter;
    }

    public ObjectProperty<Family> familyProperty() {
        return family;
    }

    public ObjectProperty<ExplanationMethod> methodProperty() {
        return method;
    }

    /** Returns the order of units, of which each family has its own. */
    public ObjectProperty<UnitOrder> orderProperty() {
        return order;
    }

    /** Returns the unit that is shown enlarged in place of the relevance; null for none. */
    public ObjectProperty<Unit> enlargedProperty() {
        return enlarged;
    }

    /** Returns the explanation; null if there is none, for the reason in {@link #messageProperty}. */
    public ReadOnlyObjectProperty<Explanation> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /** Returns why there is no explanation (yet); empty if there is one. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
