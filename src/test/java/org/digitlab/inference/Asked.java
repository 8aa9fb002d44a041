package org.digitlab.inference;

import java.io.IOException;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.ModelFile;

/** Questions about test images, and an explainer to answer them. */
final class Asked {

    private static LabeledImages images;

    private Asked() {
    }

    /** Returns an explainer of the shipped model. */
    static Explainer shipped(Family family) throws IOException {
        return new Explainer(ModelFile.shipped(family), EngineKind.ACCELERATED);
    }

    /** Returns a test image. */
    static synchronized DigitImage image(int index) throws IOException {
        if (images == null) {
            images = DigitData.bundled().test();
        }
        return new DigitImage(images.image(index));
    }

    /** Asks why the most likely digit is predicted and not the second one. */
    static Question openly(Family family, DigitImage image, ExplanationMethod method) {
        return about(family, image, Question.FOLLOW, Question.FOLLOW, method);
    }

    /** Asks why one digit is predicted and not the other, without strokes. */
    static Question about(Family family, DigitImage image, int digit, int counter, ExplanationMethod method) {
        return new Question(family, image, Drawing.BLANK, digit, counter, method);
    }
}
