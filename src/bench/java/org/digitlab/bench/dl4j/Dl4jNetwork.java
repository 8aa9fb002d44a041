package org.digitlab.bench.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.bench.Pixels;
import org.digitlab.bench.TrainableNetwork;
import org.digitlab.data.LabeledImages;
import org.digitlab.network.architecture.Family;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** A network trained by {@code fit(DataSet)} and evaluated by {@code output}. */
final class Dl4jNetwork implements TrainableNetwork {

    private final MultiLayerNetwork network;
    private List<DataSet> batches = List.of();

    Dl4jNetwork(Family family) {
        network = new MultiLayerNetwork(family == Family.CNN ? Configurations.cnn() : Configurations.mlp());
        network.init();
    }

    @Override
    public void load(LabeledImages images, int batch) {
        batches.forEach(Dl4jNetwork::close);
        batches = new ArrayList<>();
        for (int from = 0; from + batch <= images.size(); from += batch) {
            batches.add(new DataSet(rows(Pixels.scaled(images, from, batch), batch),
                    rows(Pixels.oneHot(images, from, batch), batch)));
        }
    }

    @Override
    public void train(int index) {
        network.fit(batches.get(index));
    }

    @Override
    public float[] predict(int index) {
        return network.output(batches.get(index).getFeatures()).data().asFloat();
    }

    @Override
    public float[] predict(float[] pixels) {
        return network.output(rows(pixels, 1)).data().asFloat();
    }

    private static INDArray rows(float[] values, int count) {
        return Nd4j.create(values, new long[] {count, values.length / count}, 'c');
    }

    /** Frees native memory, which otherwise stays allocated until Java's heap is full. */
    private static void close(DataSet batch) {
        batch.getFeatures().close();
        batch.getLabels().close();
    }
}
