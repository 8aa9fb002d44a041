package org.digitlab.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.digitlab.Waiting;
import org.digitlab.inference.PredictionService.Answer;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.Engine;
import org.digitlab.network.engine.EngineInfo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PredictionServiceTest {

    private static final Variant MLP = Zoo.find(Family.MLP, "000");
    private static final Variant CNN = Zoo.find(Family.CNN, "000");

    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final PredictionService service = new PredictionService(answers::add);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aBlankImageHasNoPrediction() throws InterruptedException {
        service.use(biased(MLP, 3));
        assertThat(next(answer -> true).predictions()).isEmpty();
    }

    @Test
    void bothFamiliesPredictTheSameImage() throws InterruptedException {
        DigitImage image = gray(100);
        service.use(biased(MLP, 3));
        service.use(biased(CNN, 5));
        service.show(image);
        Answer answer = next(candidate -> candidate.predictions().size() == 2);
        assertThat(answer.image()).isEqualTo(image);
        assertThat(answer.predictions().get(Family.MLP).digit()).isEqualTo(3);
        assertThat(answer.predictions().get(Family.CNN).digit()).isEqualTo(5);
    }

    @Test
    void newWeightsCauseANewPrediction() throws InterruptedException {
        service.use(biased(MLP, 3));
        service.show(gray(100));
        next(answer -> reads(answer, 3));
        service.update(Family.MLP, biasedWeights(MLP, 8));
        next(answer -> reads(answer, 8));
    }

    @Test
    void weightsOfAnotherArchitectureAreIgnored() throws InterruptedException {
        service.use(biased(MLP, 3));
        service.show(gray(100));
        service.update(Family.MLP, new WeightSnapshot(new float[5], 1));
        service.show(gray(101));
        assertThat(reads(next(answer -> answer.image().equals(gray(101))), 3)).isTrue();
    }

    @Test
    void theEngineOfEachModelIsKnown() throws Exception {
        assertThat(service.engines()).isEmpty();
        DigitModel builtin = biased(MLP, 3);
        builtin.computeWith(EngineKind.BUILTIN);
        service.use(builtin);
        assertThat(service.engines()).containsOnlyKeys(Family.MLP)
                .containsEntry(Family.MLP, new EngineInfo(EngineKind.BUILTIN, "Deeplearning4j", null));
    }

    @Test
    void theEngineOfAReplacedModelIsClosed() throws Exception {
        DigitModel replaced = biased(MLP, 3);
        Engine engine = replaced.engine();
        service.use(replaced);
        service.engines();
        assertThat(replaced.engine()).as("engine in use").isSameAs(engine);
        service.use(biased(MLP, 8));
        service.engines();
        assertThat(replaced.engine()).as("new engine after the first was closed").isNotSameAs(engine);
    }

    private Answer next(Predicate<Answer> wanted) throws InterruptedException {
        for (;;) {
            Answer answer = answers.poll(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS);
            assertThat(answer).as("an answer within the timeout").isNotNull();
            if (wanted.test(answer)) {
                return answer;
            }
        }
    }

    private static boolean reads(Answer answer, int digit) {
        Prediction prediction = answer.predictions().get(Family.MLP);
        return prediction != null && prediction.digit() == digit;
    }

    private static DigitModel biased(Variant variant, int digit) {
        return DigitModel.of(variant, biasedWeights(variant, digit), null);
    }

    /** Returns weights that are 0 except for the output bias of one digit, so that it is always predicted. */
    private static WeightSnapshot biasedWeights(Variant variant, int digit) {
        float[] weights = new float[NetworkSummary.of(variant).parameters()];
        weights[weights.length - 10 + digit] = 5;
        return new WeightSnapshot(weights, 0);
    }

    private static DigitImage gray(int value) {
        byte[] pixels = new byte[DigitImage.PIXELS];
        Arrays.fill(pixels, (byte) value);
        return new DigitImage(pixels);
    }
}
