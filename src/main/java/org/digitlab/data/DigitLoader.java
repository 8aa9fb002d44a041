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

/** Loads and verifies the four IDX files of a training and a test set. */
final class DigitLoader {

    private final String name;
    private final Checksums checksums;
    private final IdxSource trainImages;
    private final IdxSource trainLabels;
    private final IdxSource testImages;
    private final IdxSource testLabels;

    /** @param files the training images, the training labels, the test images and the test labels */
    DigitLoader(String name, Checksums checksums, List<IdxSource> files) {
        this.name = name;
        this.checksums = checksums;
        trainImages = files.get(0);
        trainLabels = files.get(1);
        testImages = files.get(2);
        testLabels = files.get(3);
    }

    DigitData load() throws IOException {
        // The training images take six times as long as the other files, so they are loaded on another thread.
        CompletableFuture<Loaded> started = CompletableFuture.supplyAsync(() -> unchecked(trainImages));
        Loaded trainingLabels = load(trainLabels, false);
        Loaded test = load(testImages, true);
        Loaded testingLabels = load(testLabels, false);
        Loaded training = joined(started);
        MessageDigest all = training.digest();
        trainingLabels.content().feed(all);
        test.content().feed(all);
        testingLabels.content().feed(all);
        return new DigitData(name, pair(trainImages, training, trainLabels, trainingLabels),
                pair(testImages, test, testLabels, testingLabels), HexFormat.of().formatHex(all.digest()));
    }

    /** A verified file, and a digest of its content that can be continued with the next file. */
    private record Loaded(IdxContent content, MessageDigest digest) {
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
        return new Loaded(content, digest);
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

    private static LabeledImages pair(IdxSource imageFile, Loaded images, IdxSource labelFile, Loaded labels)
            throws IOException {
        int imageCount = images.content().values().length / LabeledImages.PIXELS;
        int labelCount = labels.content().values().length;
        if (imageCount != labelCount) {
            throw new InvalidFileException(labelFile.title(), "has %d labels, expected %d as there are images in %s"
                    .formatted(labelCount, imageCount, imageFile.title()), null);
        }
        return new LabeledImages(images.content().values(), labels.content().values());
    }
}
