package org.digitlab.bench.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.global.dnnl;
import org.digitlab.bench.Engine;
import org.digitlab.bench.Order;
import org.digitlab.bench.Quantity;
import org.digitlab.bench.StepTimer;
import org.digitlab.bench.Task;
import org.digitlab.network.architecture.Family;

/** Sums the times of a network's primitives. */
public final class OneDnnEngine implements Engine {

    private final Device device = new Device();
    private final List<Way> ways = Way.possible(device);

    @Override
    public Map<String, String> versions() {
        dnnl_version_t version = dnnl.dnnl_version();
        return Map.of("oneDNN", "%d.%d.%d".formatted(version.major(), version.minor(), version.patch()));
    }

    @Override
    public Map<Quantity, Double> measure(Order order) {
        boolean training = order.task() == Task.TRAINING;
        double best = ways.stream().mapToDouble(way -> rate(order, way, training)).max().orElseThrow();
        return Map.of(training ? Quantity.TRAINING_RATE : Quantity.INFERENCE_RATE, best);
    }

    /** Returns images per second if only the primitives took time. */
    private double rate(Order order, Way way, boolean training) {
        List<Runnable> primitives = new ArrayList<>();
        for (Layer layer : layers(order.family(), way)) {
            primitives.add(layer.forward(device, order.batch()));
            if (training) {
                primitives.addAll(layer.backward(device, order.batch()));
            }
        }
        double secondsAnImage = 0;
        for (Runnable primitive : primitives) {
            StepTimer timer = new StepTimer(order.batch(), order.seconds() / ways.size() / primitives.size());
            do {
                primitive.run();
            } while (!timer.step());
            secondsAnImage += 1 / timer.rate();
        }
        return 1 / secondsAnImage;
    }

    private static List<Layer> layers(Family family, Way way) {
        return family == Family.CNN
                ? List.of(new Convolution(1, 32, 28, true, way), new Convolution(32, 64, 13, false, way),
                        new InnerProduct(1600, 128, false), new InnerProduct(128, 10, false))
                : List.of(new InnerProduct(784, 512, true), new InnerProduct(512, 256, false),
                        new InnerProduct(256, 10, false));
    }
}
