package org.digitlab.training;

import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.Tally;
import org.digitlab.network.engine.Engine;
import org.digitlab.network.engine.ForwardPass;

/** Validation images, to be measured between two iterations. */
record ValidationSet(LabeledImages images) {

    /** A fixed part for a quick look: the split is shuffled, so its first images are as good as any. */
    ValidationSet probe(int size) {
        return new ValidationSet(images.first(size));
    }

    /** @param between run after each batch of images; what it throws ends the measuring */
    Tally measure(Engine engine, Runnable between) {
        Tally tally = new Tally();
        ForwardPass.run(engine, images, (image, probabilities, from) ->
                tally.addProbabilities(probabilities, from, LabeledImages.CLASSES, images.label(image)), part -> between.run());
        return tally;
    }
}
