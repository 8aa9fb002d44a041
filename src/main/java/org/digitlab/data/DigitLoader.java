package org.digitlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Sha256;

/**
 * Loads and verifies the four IDX files of a training and a test set.
 *
 * @param files the training images, the training labels, the test images and the test labels
 */
record DigitLoader(String name, Checksums checksums, List<IdxSource> files) {

    DigitData load() throws IOException {
        // The training images take six times as long as the other files, so they are loaded on another thread.
        CompletableFuture<Loaded> started = CompletableFuture.supplyAsync(() -> unchecked(files.get(0)));
        Loaded trainLabels = load(files.get(1), false);
        Loaded testImages = load(files.get(2), true);
        Loaded testLabels = load(files.get(3), false);
        Loaded trainImages = joined(started);
        MessageDigest all = trainImages.digest;
        trainLabels.content.feed(all);
        testImages.content.feed(all);
        testLabels.content.feed(all);
        return new DigitData(name, pair(trainImages, trainLabels), pair(testImages, testLabels),
                HexFormat.of().formatHex(all.digest()));
    }

    /** A verified file, and a digest of its content that can be continued with the next file. */
    private record Loaded(String title, IdxContent content, MessageDigest digest) {
    }

    private Loaded load(IdxSource source, boolean images) throws IOException {
        IdxReader reader = new IdxReader(source.title());
        IdxContent content;
        try (InputStream in = source.opener().get()) {
            content = images ? reader.images(in) : reader.labels(in);
        }
        MessageDigest digest = Sha256.digest();
        content.feed(digest);
        checksums.verify(source, HexFormat.of().formatHex(copy(digest).digest()));
        return new Loaded(source.title(), content, digest);
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's SHA-256 can be cloned", e);
        }
    }

    private Loaded unchecked(IdxSource source) {
        try {
            return load(source, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Loaded joined(CompletableFuture<Loaded> loading) throws IOException {
        try {
            return loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unchecked) {
                throw unchecked.getCause();
            }
            throw e;
        }
    }

    private static LabeledImages pair(Loaded images, Loaded labels) throws IOException {
        int imageCount = images.content.values().length / LabeledImages.PIXELS;
        int labelCount = labels.content.values().length;
        if (imageCount != labelCount) {
            throw new InvalidFileException(labels.title, "has %d labels, expected %d as there are images in %s"
                    .formatted(labelCount, imageCount, images.title), null);
        }
        return new LabeledImages(images.content.values(), labels.content.values());
    }
}
