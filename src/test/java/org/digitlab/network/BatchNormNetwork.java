package org.digitlab.network;

import static org.digitlab.network.architecture.LayerSpec.conv;
import static org.digitlab.network.architecture.LayerSpec.dense;
import static org.digitlab.network.architecture.LayerSpec.dropout;
import static org.digitlab.network.architecture.LayerSpec.maxPool;

import java.util.List;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.LayerSpec;
import org.digitlab.network.architecture.Variant;

/** Small networks with batch normalisation. */
public enum BatchNormNetwork {
    DEEP(Family.CNN, conv(32, 3).withBatchNorm(), conv(32, 3).withBatchNorm(), maxPool(2), dropout(0.2),
            conv(64, 3).withBatchNorm(), maxPool(2), dense(64).withBatchNorm(), dropout(0.5)),
    /** With padding, and numbers of channels that do not fill oneDNN's blocks. */
    ODD(Family.CNN, new LayerSpec.Conv(5, 5, true, true), maxPool(2), new LayerSpec.Conv(30, 3, true, false), maxPool(2),
            new LayerSpec.Conv(7, 3, true, true), dense(33)),
    DENSE(Family.MLP, dense(128).withBatchNorm(), dropout(0.2), dense(33).withBatchNorm());

    private final Variant variant;

    BatchNormNetwork(Family family, LayerSpec... layers) {
        variant = new Variant("normalised", family, name(), "Only in tests.", List.of(layers));
    }

    public Variant variant() {
        return variant;
    }
}
