package org.digitlab.network.architecture;

import java.util.List;

/**
 * A named architecture.
 *
 * @param id     name for files and the command line, unique within the family, for instance "classic" or "002"
 * @param family MLP or CNN
 * @param title  name shown to people
 * @param about  one sentence of description
 * @param layers layers from the 28 × 28 input to the last one before the softmax output
 */
public record Variant(String id, Family family, String title, String about, List<LayerSpec> layers) {

    public Variant {
        layers = List.copyOf(layers);
    }

    /** Returns the number of running means and variances among the parameters, which have no gradient. */
    public int statistics() {
        return layers.stream().mapToInt(LayerSpec::statistics).sum();
    }
}
