package org.digitlab.training;

import java.util.SplittableRandom;
import org.digitlab.data.LabeledImages;

/** Cuts training images into batches, in a new order every epoch; the last batch of an epoch may be smaller. */
final class Batches {

    private final LabeledImages images;
    private final int batchSize;
    private final int seed;
    private final int[] order;
    private final Batch whole;
    private final Batch rest;

    Batches(LabeledImages images, int batchSize, int seed) {
        this.images = images;
        this.batchSize = Math.min(batchSize, images.size());
        this.seed = seed;
        this.order = new int[images.size()];
        this.whole = new Batch(this.batchSize);
        int left = images.size() % this.batchSize;
        this.rest = left == 0 ? whole : new Batch(left);
    }

    int perEpoch() {
        return (images.size() + batchSize - 1) / batchSize;
    }

    /** Fixes the order of an epoch; the same seed and epoch give the same order. */
    void shuffle(int epoch) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + epoch);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    /** The batch at {@code index} of the epoch; valid until the next call. */
    Batch get(int index) {
        int from = index * batchSize;
        Batch batch = order.length - from < batchSize ? rest : whole;
        batch.fill(images, order, from);
        return batch;
    }
}
