package org.digitlab.bench.onednn;

import java.util.List;

/** One layer's arithmetic. */
interface Layer {

    /** The outputs of a batch. */
    Runnable forward(Device device, int batch);

    /** The gradient of the weights, and that of the inputs unless these are the images. */
    List<Runnable> backward(Device device, int batch);
}
