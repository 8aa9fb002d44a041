package org.digitlab.inference;

/**
 * The score that is explained: the logit of a digit, or the difference of two digits' logits.
 *
 * @param digit   0 to 9
 * @param counter 0 to 9, or {@link Question#NONE}
 */
public record ExplainedScore(int digit, int counter) {

    /** Returns the score that a question asks for, given the ten logits of its image. */
    static ExplainedScore of(Question question, float[] logits) {
        int digit = question.digit() == Question.FOLLOW ? Prediction.best(logits, -1) : question.digit();
        int counter = question.counter() == Question.FOLLOW ? Prediction.best(logits, digit) : question.counter();
        return new ExplainedScore(digit, counter == digit ? Question.NONE : counter);
    }

    public boolean hasCounter() {
        return counter >= 0;
    }

    /** Returns the score of the ten logits that start at {@code from}. */
    double score(float[] logits, int from) {
        return logits[from + digit] - (hasCounter() ? logits[from + counter] : 0);
    }

    /** Returns the gradient of the score with respect to the ten logits. */
    float[] logitGradient() {
        float[] weights = new float[10];
        weights[digit] = 1;
        if (hasCounter()) {
            weights[counter] = -1;
        }
        return weights;
    }
}
