package org.digitlab.bench.onednn;

import java.util.List;

/** The arithmetic of a layer. */
interface Layer {

    /** Returns the forward pass of a batch. */
    Runnable forward(Device device, int batch);

    /** Returns the gradients of the weights and, unless the inputs are images, of the inputs. */
    List<Runnable> backward(Device device, int batch);
}
