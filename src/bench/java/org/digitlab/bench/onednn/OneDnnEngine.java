package org.digitlab.bench.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.digitlab.bench.Engine;
import org.digitlab.bench.Order;
import org.digitlab.bench.Quantity;
import org.digitlab.bench.StepTimer;
import org.digitlab.bench.Task;
import org.digitlab.network.Family;

/** Adds up the times of a network's primitives. */
public final class OneDnnEngine implements Engine {

    /** What oneDNN likes best, and channels last, which it may like better than it thinks. */
    private static final List<memory.format_tag> LAYOUTS =
            List.of(memory.format_tag.any, memory.format_tag.nhwc);

    private final Device device = new Device();

    @Override
    public Map<String, String> versions() {
        dnnl_version_t version = dnnl.dnnl_version();
        return Map.of("oneDNN", "%d.%d.%d".formatted(version.major(), version.minor(), version.patch()));
    }

    @Override
    public Map<Quantity, Double> measure(Order order) {
        boolean training = order.task() == Task.TRAINING;
        double best = LAYOUTS.stream().mapToDouble(layout -> rate(order, layout, training)).max().orElseThrow();
        return Map.of(training ? Quantity.TRAINING_RATE : Quantity.INFERENCE_RATE, best);
    }

    /** Images a second if nothing but the primitives took time. */
    private double rate(Order order, memory.format_tag layout, boolean training) {
        List<Runnable> primitives = new ArrayList<>();
        for (Layer layer : layers(order.family(), layout)) {
            primitives.add(layer.forward(device, order.batch()));
            if (training) {
                primitives.addAll(layer.backward(device, order.batch()));
            }
        }
        double secondsAnImage = 0;
        for (Runnable primitive : primitives) {
            StepTimer timer = new StepTimer(order.batch(), order.seconds() / LAYOUTS.size() / primitives.size());
            do {
                primitive.run();
            } while (!timer.step());
            secondsAnImage += 1 / timer.rate();
        }
        return 1 / secondsAnImage;
    }

    private static List<Layer> layers(Family family, memory.format_tag layout) {
        return family == Family.CNN
                ? List.of(new Convolution(1, 32, 28, true, layout), new Convolution(32, 64, 13, false, layout),
                        new InnerProduct(1600, 128, false), new InnerProduct(128, 10, false))
                : List.of(new InnerProduct(784, 512, true), new InnerProduct(512, 256, false),
                        new InnerProduct(256, 10, false));
    }
}
