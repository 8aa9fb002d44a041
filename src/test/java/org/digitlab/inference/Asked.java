package org.digitlab.inference;

import java.io.IOException;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.ModelFile;

/** Questions about images of the test set, and who answers them. */
final class Asked {

    private static LabeledImages images;

    private Asked() {
    }

    /** Explains the model that comes with the program. */
    static Explainer shipped(Family family) throws IOException {
        return new Explainer(ModelFile.shipped(family), EngineKind.ACCELERATED);
    }

    /** One of the test set. */
    static synchronized DigitImage image(int index) throws IOException {
        if (images == null) {
            images = DigitData.bundled().test();
        }
        return new DigitImage(images.image(index));
    }

    /** Why the likeliest digit, and not the one that comes next. */
    static Question openly(Family family, DigitImage image, ExplanationMethod method) {
        return about(family, image, Question.FOLLOW, Question.FOLLOW, method);
    }

    /** Why one digit and not the other; nothing is known of strokes. */
    static Question about(Family family, DigitImage image, int digit, int counter, ExplanationMethod method) {
        return new Question(family, image, Drawing.BLANK, digit, counter, method);
    }
}
