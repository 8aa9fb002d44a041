package org.digitlab.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitlab.data.DigitData;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.network.DigitModel;
import org.digitlab.network.Family;
import org.digitlab.network.ModelFile;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExplanationServiceTest {

    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final AtomicInteger read = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private volatile Object weights = "first";
    private volatile float factor = 1;
    private volatile boolean missing;
    private volatile boolean slow;

    private final ModelProvider models = new ModelProvider() {
        @Override
        public DigitModel inUse(Family family) throws IOException {
            if (missing) {
                throw new IOException(family.title() + ": there is no model yet");
            }
            begun.countDown();
            if (slow) {
                awaitHeld();
            }
            read.incrementAndGet();
            DigitModel model = ModelFile.shipped(family);
            model.network().params().muli(factor);
            return model;
        }

        @Override
        public Object weights(Family family) {
            return weights;
        }
    };
    private final ExplanationService service = new ExplanationService(models, EngineKind.ACCELERATED,
            new ExplanationService.Listener() {
                @Override
                public void explained(Explanation explanation) {
                    told.add(explanation);
                }

                @Override
                public void refused(Question question, String reason) {
                    told.add(reason);
                }

                @Override
                public void failed(Question question, String problem) {
                    told.add(problem);
                }
            });

    @AfterEach
    void close() {
        held.countDown();
        service.close();
    }

    @Test
    void aModelIsReadOnceAndAgainWhenItsWeightsAreOthers() throws Exception {
        double before = explain(0).score();
        explain(1);
        assertThat(read).hasValue(1);
        weights = "second";
        factor = 0.5f;
        assertThat(explain(0).score()).isNotEqualTo(before);
        assertThat(read).hasValue(2);
    }

    @Test
    void ofQuestionsThatWaitOnlyTheNewestIsAnswered() throws Exception {
        slow = true;
        service.ask(question(0));
        begun.await();
        for (int i = 1; i <= 5; i++) {
            service.ask(question(i));
        }
        held.countDown();
        assertThat(((Explanation) next()).question()).isEqualTo(question(0));
        assertThat(((Explanation) next()).question()).isEqualTo(question(5));
        assertThat(told.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aMissingModelIsSaidAndFoundLater() throws Exception {
        missing = true;
        service.ask(question(0));
        assertThat(next()).isEqualTo("MLP: there is no model yet");
        missing = false;
        assertThat(explain(0)).isNotNull();
    }

    @Test
    void afterItIsClosedNothingIsAsked() throws Exception {
        explain(0);
        service.close();
        service.ask(question(1));
        assertThat(told.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    private Explanation explain(int index) throws Exception {
        service.ask(question(index));
        return (Explanation) next();
    }

    private Object next() throws InterruptedException {
        return told.poll(60, TimeUnit.SECONDS);
    }

    private static Question question(int index) throws IOException {
        return new Question(Family.MLP, new DigitImage(DigitData.bundled().test().image(index)), Drawing.BLANK,
                Question.FOLLOW, Question.FOLLOW, ExplanationMethod.EVIDENCE);
    }

    private void awaitHeld() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
