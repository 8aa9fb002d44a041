package org.digitlab.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.digitlab.Waiting;
import org.digitlab.data.DigitData;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;

class ExplanationServiceTest {

    @TempDir
    private Path folder;
    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    private final AtomicInteger read = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private volatile Object weights = "first";
    private volatile float factor = 1;
    private volatile boolean missing;
    private volatile boolean slow;
    /** A replacement for the shipped model, or null. */
    private volatile Path odd;

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
            if (odd != null) {
                return ModelFile.open(odd);
            }
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
                    events.add(explanation);
                }

                @Override
                public void refused(Question question, String reason) {
                    events.add(reason);
                }

                @Override
                public void failed(Question question, String problem) {
                    events.add(problem);
                }
            });

    @AfterEach
    void close() {
        held.countDown();
        service.close();
    }

    @Test
    void aModelIsReadAgainOnlyWhenItsWeightsChange() throws Exception {
        double before = explain(0).score();
        explain(1);
        assertThat(read).hasValue(1);
        weights = "second";
        factor = 0.5f;
        assertThat(explain(0).score()).isNotEqualTo(before);
        assertThat(read).hasValue(2);
    }

    @Test
    void onlyTheLatestPendingQuestionIsAnswered() throws Exception {
        slow = true;
        service.ask(question(0));
        begun.await();
        for (int i = 1; i <= 5; i++) {
            service.ask(question(i));
        }
        held.countDown();
        assertThat(((Explanation) next()).question()).isEqualTo(question(0));
        assertThat(((Explanation) next()).question()).isEqualTo(question(5));
        assertThat(events.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aMissingModelIsReportedAndFoundLater() throws Exception {
        missing = true;
        service.ask(question(0));
        assertThat(next()).isEqualTo("MLP: there is no model yet");
        missing = false;
        assertThat(explain(0)).isNotNull();
    }

    @Test
    void anUnsupportedModelIsReadOnceAndCanBeReplaced() throws Exception {
        odd = folder.resolve("odd.zip");
        ModelSerializer.writeModel(unexplainable(), odd.toFile(), false);
        service.ask(question(0));
        assertThat(next()).isEqualTo("it has a layer of type ZeroPaddingLayer");
        service.ask(question(1));
        assertThat(next()).isEqualTo("it has a layer of type ZeroPaddingLayer");
        assertThat(read).hasValue(1);
        odd = null;
        weights = "second";
        assertThat(explain(2)).isNotNull();
        assertThat(read).hasValue(2);
    }

    @Test
    void questionsAfterCloseAreIgnored() throws Exception {
        explain(0);
        service.close();
        service.ask(question(1));
        assertThat(events.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    private static MultiLayerNetwork unexplainable() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(3).list()
                .layer(new ConvolutionLayer.Builder(5, 5).nOut(2).build())
                .layer(new ZeroPaddingLayer.Builder(1, 1).build())
                .layer(new OutputLayer.Builder().nOut(10).activation(Activation.SOFTMAX).build())
                .setInputType(InputType.convolutionalFlat(28, 28, 1)).build());
        network.init();
        return network;
    }

    private Explanation explain(int index) throws Exception {
        service.ask(question(index));
        return (Explanation) next();
    }

    private Object next() throws InterruptedException {
        return events.poll(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS);
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
