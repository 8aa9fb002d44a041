package org.digitlab.journey;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;

/** A subset of MNIST in a folder of IDX files, small enough to train on in seconds. */
final class SmallMnist {

    static final int TRAINING = 4_200;
    static final int TEST = 500;

    private SmallMnist() {
    }

    /** Creates {@code folder}, writes the files into it and returns it. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        DigitData mnist = DigitData.bundled();
        write(folder, "train", mnist.training().first(TRAINING));
        write(folder, "t10k", mnist.test().first(TEST));
        return folder;
    }

    private static void write(Path folder, String part, LabeledImages images) throws IOException {
        ByteBuffer pixels = ByteBuffer.allocate(16 + images.size() * LabeledImages.PIXELS)
                .putInt(0x803).putInt(images.size()).putInt(LabeledImages.SIDE).putInt(LabeledImages.SIDE);
        ByteBuffer labels = ByteBuffer.allocate(8 + images.size()).putInt(0x801).putInt(images.size());
        for (int i = 0; i < images.size(); i++) {
            pixels.put(images.image(i));
            labels.put((byte) images.label(i));
        }
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), pixels.array());
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
    }
}
