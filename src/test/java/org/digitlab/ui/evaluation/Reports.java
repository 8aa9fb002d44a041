package org.digitlab.ui.evaluation;

import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.evaluation.testing.EvaluationResult;
import org.digitlab.ui.evaluation.testing.TestableModel;
import org.digitlab.ui.evaluation.testing.TestedModel;

/** Reports on synthetic images. */
public final class Reports {

    public static final String SHA256 = "abc";

    private Reports() {
    }

    /** Returns one image per digit of {@code labels}, all different. */
    public static DigitData data(String labels) {
        byte[] pixels = new byte[labels.length() * LabeledImages.PIXELS];
        for (int image = 0; image < labels.length(); image++) {
            pixels[image * LabeledImages.PIXELS + image % LabeledImages.PIXELS] = (byte) 255;
        }
        LabeledImages images = new LabeledImages(pixels, digits(labels));
        return new DigitData("fake", images, images, SHA256);
    }

    /** Returns a report whose confidences begin at 0.5 and decrease slightly. */
    public static EvaluationReport report(String labels, String predicted) {
        float[] confidences = new float[labels.length()];
        for (int image = 0; image < confidences.length; image++) {
            confidences[image] = 0.5f - image * 1e-5f;
        }
        float[] truths = confidences.clone();
        for (int image = 0; image < truths.length; image++) {
            truths[image] = labels.charAt(image) == predicted.charAt(image) ? truths[image] : 0.25f;
        }
        return new EvaluationReport(SHA256, new Outcomes(digits(labels), digits(predicted), confidences, truths),
                new Latency(0.25, 0.5, 10, "builtin"));
    }

    public static TestableModel subject(Family family) {
        return new TestableModel(family, null, family.title(), family.title() + " in use");
    }

    /** Returns a result of MLP and CNN. */
    public static EvaluationResult result(String labels, String mlp, String cnn) {
        return EvaluationResult.of(new TestedModel(subject(Family.MLP), report(labels, mlp)),
                new TestedModel(subject(Family.CNN), report(labels, cnn)), data(labels).test());
    }

    /** Returns a result of the MLP only. */
    public static EvaluationResult result(String labels, String mlp) {
        return EvaluationResult.of(new TestedModel(subject(Family.MLP), report(labels, mlp)), null,
                data(labels).test());
    }

    private static byte[] digits(String text) {
        byte[] digits = new byte[text.length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (text.charAt(i) - '0');
        }
        return digits;
    }
}
