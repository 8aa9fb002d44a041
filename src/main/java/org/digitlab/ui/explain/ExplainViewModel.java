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
 * Why the model in front reads the drawing as it does. Asks anew as often as the models have read the drawing, which
 * they do with each movement of the pen and with each change of their weights, as long as the place is shown.
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
    /** The image after an earlier stroke that is to be explained in place of the newest; null for none. */
    private DigitImage moment;

    /**
     * @param predictions what the models make of the drawing
     * @param family      of the model in front
     * @param ask         takes a question; answers come to {@link #answersOn}
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
        family.subscribe(this::turn);
        order.subscribe(chosen -> orders.put(family.get(), chosen));
    }

    private void turn(Family front) {
        enlarged.set(null);
        explanation.set(null);
        order.set(orders.get(front));
        if (front == Family.MLP && method.get() == ExplanationMethod.REGIONS) {
            method.set(ExplanationMethod.EVIDENCE);
        }
        ask();
    }

    /** Whether anybody sees the place; else nothing is asked. */
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

    /** Takes answers from another thread. */
    public ExplanationService.Listener answersOn(TaskExecutor executor) {
        return new Answers(this, executor, words);
    }

    void show(Explanation answer) {
        if (isAsked(answer.question())) {
            message.set("");
            // A unit of other layers is none of these: they may have fewer.
            if (explanation.get() != null && !explanation.get().shape().equals(answer.shape())) {
                enlarged.set(null);
            }
            explanation.set(answer);
        }
    }

    /** @param reason why the question has no answer, in one sentence */
    void show(Question question, String reason) {
        if (isAsked(question)) {
            fail(reason);
        }
    }

    private void fail(String problem) {
        explanation.set(null);
        enlarged.set(null);
        message.set(problem);
    }

    /** An answer about an earlier moment of the drawing still counts, one to other choices does not. */
    private boolean isAsked(Question question) {
        return shown && !drawing.imageProperty().get().isBlank() && question.family() == family.get()
                && question.digit() == digit.get() && question.counter() == counter.get()
                && question.method() == method.get();
    }

    /** Asks about this digit; the other one is followed if it was the same. */
    public void chooseDigit(int chosen) {
        if (counter.get() == chosen) {
            counter.set(Question.FOLLOW);
        }
        digit.set(chosen);
    }

    /** @param chosen 0 to 9, or {@link Question#NONE} */
    public void chooseCounter(int chosen) {
        if (digit.get() == chosen) {
            digit.set(Question.FOLLOW);
        }
        counter.set(chosen);
    }

    /** Explains the drawing as it was after one of its strokes, until it changes. */
    public void chooseStep(StrokeStep step) {
        moment = step.image();
        ask();
    }

    /** Goes back to the two digits that the model holds for likeliest. */
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

    /** Each family has its own. */
    public ObjectProperty<UnitOrder> orderProperty() {
        return order;
    }

    /** The unit that is shown large in place of the relevance; null for none. */
    public ObjectProperty<Unit> enlargedProperty() {
        return enlarged;
    }

    /** Null if there is none, {@link #messageProperty} says why. */
    public ReadOnlyObjectProperty<Explanation> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /** Why there is no explanation, or that it is on its way; empty if there is one. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
