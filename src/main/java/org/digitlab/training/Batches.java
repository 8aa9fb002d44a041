package org.digitlab.training;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.digitlab.data.LabeledImages;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.augmentation.Augmenter;
import org.digitlab.training.augmentation.Seeds;
import org.digitlab.training.recipe.Recipe;

/**
 * Cuts training images into batches, in a new order every epoch; the last batch of an epoch may be smaller, and what is too
 * little for a batch is left out of it.
 *
 * <p>While one batch is in use the next is assembled on the side, in buffers that take turns.
 */
public final class Batches implements AutoCloseable {

    private final LabeledImages images;
    private final int batchSize;
    private final int perEpoch;
    private final int seed;
    private final Augmenter augmenter;
    private final int[] order;
    private final Batch[] whole;
    private final Batch rest;
    private final ExecutorService side = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "batches");
        thread.setDaemon(true);
        return thread;
    });
    private Future<Batch> next;
    private int nextIndex = -1;
    private int epoch;

    /** @param least the fewest images that a batch may have, at most as many as there are */
    public Batches(LabeledImages images, Recipe recipe, int least) {
        this.images = images;
        this.batchSize = Math.min(recipe.batchSize(), images.size());
        this.perEpoch = count(images.size(), batchSize, least);
        this.seed = recipe.seed();
        this.augmenter = new Augmenter(recipe);
        this.order = new int[images.size()];
        this.whole = new Batch[] {batch(batchSize, recipe), batch(batchSize, recipe)};
        int left = images.size() % this.batchSize;
        this.rest = left < least ? null : batch(left, recipe);
    }

    private static Batch batch(int size, Recipe recipe) {
        return new Batch(size, recipe.labelSmoothing());
    }

    /** Where rows are normalised the variance of one is 0: all would come out alike, and nothing be learnt. */
    static int least(Variant variant) {
        return variant.statistics() > 0 ? 2 : 1;
    }

    /** How many batches so many images make, the last of at least so many. */
    static int count(int images, int batchSize, int least) {
        return images / batchSize + (images % batchSize < least ? 0 : 1);
    }

    int perEpoch() {
        return perEpoch;
    }

    /** Fixes the order of an epoch; the same seed and epoch give the same order. */
    public void shuffle(int newEpoch) {
        epoch = newEpoch;
        nextIndex = -1;
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, epoch));
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    /** The batch at {@code index} of the epoch; valid until the next call. */
    public Batch get(int index) throws InterruptedException {
        Batch batch = index == nextIndex ? assembled() : assemble(index);
        nextIndex = index + 1;
        next = nextIndex < perEpoch ? side.submit(() -> assemble(index + 1)) : null;
        return batch;
    }

    private Batch assembled() throws InterruptedException {
        try {
            return next.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A batch could not be assembled", e.getCause());
        }
    }

    private Batch assemble(int index) {
        int from = index * batchSize;
        Batch batch = order.length - from < batchSize ? rest : whole[index % 2];
        batch.fill(images, order, from, augmenter, epoch);
        return batch;
    }

    @Override
    public void close() {
        side.shutdown();
    }
}
