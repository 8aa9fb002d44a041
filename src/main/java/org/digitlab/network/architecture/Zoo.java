package org.digitlab.network.architecture;

import static org.digitlab.network.architecture.LayerSpec.conv;
import static org.digitlab.network.architecture.LayerSpec.dense;
import static org.digitlab.network.architecture.LayerSpec.dropout;
import static org.digitlab.network.architecture.LayerSpec.maxPool;

import java.util.List;
import java.util.stream.Collectors;

/** The named architectures: classic, accurate and fast ones, and the networks of five public digit recognisers. */
public final class Zoo {

    /** The id of each family's default architecture. */
    public static final String CLASSIC = "classic";

    private static final List<Variant> VARIANTS = List.of(
            new Variant(CLASSIC, Family.MLP, "Classic 512-256", "Two wide dense layers, each with dropout.",
                    List.of(dense(512), dropout(0.2), dense(256), dropout(0.4))),
            new Variant("accurate", Family.MLP, "Accurate 1024-512", "Two wider dense layers with batch normalisation.",
                    List.of(dense(1024).withBatchNorm(), dropout(0.2), dense(512).withBatchNorm(), dropout(0.2))),
            new Variant("000", Family.MLP, "000: 128-128", "Two narrow dense layers, each with dropout.",
                    List.of(dense(128), dropout(0.2), dense(128), dropout(0.4))),
            new Variant(CLASSIC, Family.CNN, "Classic C32-C64", "Two 3×3 convolutions with pooling, one dense layer.",
                    List.of(conv(32, 3), maxPool(2), conv(64, 3), maxPool(2), dense(128), dropout(0.5))),
            new Variant("fast", Family.CNN, "Fast C32 5×5-C128", "A 5×5 and a wide 3×3 convolution; learns in one epoch.",
                    List.of(conv(32, 5), maxPool(2), conv(128, 3), maxPool(2), dense(256))),
            new Variant("accurate", Family.CNN, "Accurate 2×C32-2×C64",
                    "Two pairs of 3×3 convolutions and a dense layer, all with batch normalisation.",
                    List.of(conv(32, 3).withBatchNorm(), conv(32, 3).withBatchNorm(), maxPool(2),
                            conv(64, 3).withBatchNorm(), conv(64, 3).withBatchNorm(), maxPool(2), dropout(0.25),
                            dense(256).withBatchNorm(), dropout(0.5))),
            new Variant("000", Family.CNN, "000: C30-C15", "Two small 3×3 convolutions, two dense layers.",
                    List.of(conv(30, 3), maxPool(2), conv(15, 3), maxPool(2), dropout(0.2), dense(128), dense(50))),
            new Variant("001", Family.CNN, "001: C32 5×5-C16", "A 5×5 and a 3×3 convolution, two dense layers.",
                    List.of(conv(32, 5), maxPool(2), conv(16, 3), maxPool(2), dropout(0.2), dense(128), dense(64))),
            new Variant("002", Family.CNN, "002: C32-C64, one pool", "Two 3×3 convolutions before a single pooling.",
                    List.of(conv(32, 3), conv(64, 3), maxPool(2), dropout(0.25), dense(128), dropout(0.5))),
            new Variant("003", Family.CNN, "003: C32-C64-C64", "Three 3×3 convolutions, no dropout.",
                    List.of(conv(32, 3), maxPool(2), conv(64, 3), conv(64, 3), maxPool(2), dense(100))),
            new Variant("004", Family.CNN, "004: C28", "One 3×3 convolution, one dense layer.",
                    List.of(conv(28, 3), maxPool(2), dense(128), dropout(0.2))));

    private Zoo() {
    }

    public static List<Variant> variants(Family family) {
        return VARIANTS.stream().filter(variant -> variant.family() == family).toList();
    }

    public static Variant classic(Family family) {
        return find(family, CLASSIC);
    }

    /** @throws IllegalArgumentException with a sentence for the user that names the valid ids */
    public static Variant find(Family family, String id) {
        return variants(family).stream().filter(variant -> variant.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Variant: expected one of %s for %s, found \"%s\""
                        .formatted(ids(family), family.title(), id)));
    }

    private static String ids(Family family) {
        return variants(family).stream().map(Variant::id).collect(Collectors.joining(", "));
    }
}
