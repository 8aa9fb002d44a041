package org.digitlab.journey;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;

/** So much of MNIST that a network learns a little from it within seconds, as a folder of IDX files. */
final class SmallMnist {

    static final int TRAINING = 4_200;
    static final int TEST = 500;

    private SmallMnist() {
    }

    /** @return the folder, which is made */
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
