package org.digitlab.evaluation;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.ConfusionMatrix;
import org.digitlab.metrics.Tally;
import org.digitlab.network.DigitModel;
import org.digitlab.network.ForwardPass;

/** Measures models, dropout off. */
public final class Evaluator {

    private Evaluator() {
    }

    /** As the other, without progress or cancelling. */
    public static Evaluation evaluate(DigitModel model, LabeledImages images) {
        return evaluate(model, images, part -> { }, () -> false);
    }

    /**
     * Measures {@code model} in batches.
     *
     * @param progress  told the part done, 0 to 1, after each batch
     * @param cancelled asked after each batch
     * @throws CancellationException if cancelled
     */
    public static Evaluation evaluate(DigitModel model, LabeledImages images, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        Tally tally = new Tally();
        ConfusionMatrix confusion = new ConfusionMatrix(LabeledImages.CLASSES);
        ForwardPass.run(model.engine(), images, (image, probabilities, from) -> {
            tally.addProbabilities(probabilities, from, LabeledImages.CLASSES, images.label(image));
            confusion.add(images.label(image), Tally.argMax(probabilities, from, LabeledImages.CLASSES));
        }, part -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The evaluation was cancelled");
            }
            progress.accept(part);
        });
        return new Evaluation(tally.accuracy(), tally.loss(), images.size(), confusion);
    }
}
