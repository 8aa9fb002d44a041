package org.digitlab.training;

import java.util.Arrays;
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
 * Cuts training images into batches, in a new order every epoch. The last batch of an epoch may be smaller; it is left
 * out if it would be smaller than the minimum.
 *
 * <p>While one batch is in use, another thread assembles the next one in a second buffer.
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
    private final ExecutorService assembler = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "batches");
        thread.setDaemon(true);
        return thread;
    });
    private Future<Batch> next;
    private int nextIndex = -1;
    private int epoch;

    /** @param minSize minimum size of a batch, up to the number of images */
    public Batches(LabeledImages images, Recipe recipe, int minSize) {
        this.images = images;
        this.batchSize = Math.min(recipe.batchSize(), images.size());
        this.perEpoch = count(images.size(), batchSize, minSize);
        this.seed = recipe.seed();
        this.augmenter = new Augmenter(recipe);
        this.order = new int[images.size()];
        this.whole = new Batch[] {batch(batchSize, recipe), batch(batchSize, recipe)};
        int left = images.size() % this.batchSize;
        this.rest = left < minSize ? null : batch(left, recipe);
    }

    private static Batch batch(int size, Recipe recipe) {
        return new Batch(size, recipe.labelSmoothing());
    }

    /** Returns the minimum size of a batch: 2 with batch normalisation, because the variance of a single row is 0. */
    static int minSize(Variant variant) {
        return variant.statistics() > 0 ? 2 : 1;
    }

    /** Returns the number of batches, each with at least {@code minSize} images. */
    static int count(int images, int batchSize, int minSize) {
        return images / batchSize + (images % batchSize < minSize ? 0 : 1);
    }

    int perEpoch() {
        return perEpoch;
    }

    /** Sets the order of the images in an epoch, which is determined by seed and epoch. */
    public void shuffle(int newEpoch) {
        epoch = newEpoch;
        nextIndex = -1;
        Arrays.setAll(order, i -> i);
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, epoch));
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    /** Returns the batch at {@code index} of the epoch; valid until the next call. */
    public Batch get(int index) throws InterruptedException {
        Batch batch = index == nextIndex ? assembled() : assemble(index);
        nextIndex = index + 1;
        next = nextIndex < perEpoch ? assembler.submit(() -> assemble(index + 1)) : null;
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
        assembler.shutdown();
    }
}
