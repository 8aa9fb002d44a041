package org.digitlab.bench.pytorch;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.tracker.Tracker;
import org.digitlab.bench.NetworkEngine;
import org.digitlab.bench.Pixels;
import org.digitlab.bench.TrainableNetwork;
import org.digitlab.data.LabeledImages;
import org.digitlab.network.architecture.Family;

/** A network trained by DJL: gradient collector, loss, backward pass, Adam step. */
final class PyTorchNetwork implements TrainableNetwork {

    /** Initial weights for ReLU by He et al. 2015, as in the other engines. */
    private static final Initializer HE = new XavierInitializer(RandomType.GAUSSIAN, FactorType.IN, 2);

    private final Trainer trainer;
    private final Shape image;
    private NDManager loaded;
    private NDArray pixels;
    private NDArray labels;
    private int batch;

    PyTorchNetwork(Family family) {
        image = family == Family.CNN ? new Shape(1, LabeledImages.SIDE, LabeledImages.SIDE)
                : new Shape(LabeledImages.PIXELS);
        Model model = Model.newInstance(family.id(), PyTorchEngine.NAME);
        model.setBlock(family == Family.CNN ? Blocks.cnn() : Blocks.mlp());
        trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optDevices(new Device[] {Device.cpu()})
                .optInitializer(HE, Parameter.Type.WEIGHT)
                .optOptimizer(Adam.builder()
                        .optLearningRateTracker(Tracker.fixed((float) NetworkEngine.LEARNING_RATE)).build()));
        trainer.initialize(images(1));
        loaded = trainer.getManager().newSubManager();
    }

    @Override
    public void load(LabeledImages images, int size) {
        loaded.close();
        loaded = trainer.getManager().newSubManager();
        batch = size;
        int count = images.size() / size * size;
        float[] classes = new float[count];
        for (int i = 0; i < count; i++) {
            classes[i] = images.label(i);
        }
        pixels = loaded.create(Pixels.scaled(images, 0, count), images(count));
        labels = loaded.create(classes, new Shape(count, 1));
    }

    @Override
    public void train(int index) {
        try (NDManager step = loaded.newSubManager()) {
            NDList input = new NDList(slice(step, pixels, index));
            NDArray truth = slice(step, labels, index);
            try (GradientCollector gradients = trainer.newGradientCollector()) {
                NDList output = trainer.forward(input);
                gradients.backward(trainer.getLoss().evaluate(new NDList(truth), output));
            }
            trainer.step();
        }
    }

    @Override
    public float[] predict(int index) {
        try (NDManager call = loaded.newSubManager()) {
            return probabilities(slice(call, pixels, index));
        }
    }

    @Override
    public float[] predict(float[] single) {
        try (NDManager call = loaded.newSubManager()) {
            return probabilities(call.create(single, images(1)));
        }
    }

    private float[] probabilities(NDArray input) {
        return trainer.evaluate(new NDList(input)).singletonOrThrow().softmax(-1).toFloatArray();
    }

    /** Returns a view without copying. */
    private NDArray slice(NDManager manager, NDArray all, int index) {
        return all.get(manager, new NDIndex().addSliceDim((long) index * batch, (index + 1L) * batch));
    }

    private Shape images(int count) {
        return new Shape(count).addAll(image);
    }
}
