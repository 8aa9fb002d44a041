package org.digitlab.network.architecture;

import java.util.List;

/**
 * A named architecture.
 *
 * @param id     for files and the command line, unique within its family, for instance "classic" or "002"
 * @param family MLP or CNN
 * @param title  for people
 * @param about  one sentence
 * @param layers from the 28 × 28 input to the last one before the softmax output
 */
public record Variant(String id, Family family, String title, String about, List<LayerSpec> layers) {

    public Variant {
        layers = List.copyOf(layers);
    }

    /** How many of its parameters are running means and variances of batch normalisations, which gradients leave alone. */
    public int statistics() {
        return layers.stream().mapToInt(LayerSpec::statistics).sum();
    }
}
