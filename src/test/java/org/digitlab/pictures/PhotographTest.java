package org.digitlab.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.files.ProgressListener;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.image.PictureFile;
import org.digitlab.pictures.layout.FoundDigits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a photograph of twelve megapixels: ruled paper on a dark table, half in the shade. */
class PhotographTest {

    private static final List<String> WRITTEN = List.of("2026", "31415", "98", "170463", "271");
    private static final int ROUNDS = 8;

    @Test
    void allDigitsOfAPhotographAreRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("page.jpg");
        assertThat(ImageIO.write(page().image(7, false, 1), "jpg", file.toFile())).isTrue();
        try (DigitModel model = ModelFile.shipped(Family.CNN)) {
            model.computeWith(EngineKind.ACCELERATED);
            for (int round = 1; round <= ROUNDS; round++) {
                long processor = processorNanos();
                long start = System.nanoTime();
                Picture picture = PictureFile.read(file, ProgressListener.NONE);
                long decoded = System.nanoTime();
                FoundDigits found = DigitFinder.find(picture, image -> Prediction.of(model, image).confidence());
                List<String> read = found.text(digit -> Prediction.of(model, digit.image()).digit());
                long end = System.nanoTime();

                assertThat(read).isEqualTo(WRITTEN);
                System.out.printf("Reading %d: %d ms, of which decoding %d ms; %d ms of processor time%n", round,
                        (end - start) / 1_000_000, (decoded - start) / 1_000_000,
                        (processorNanos() - processor) / 1_000_000);
            }
        }
    }

    /** Returns the CPU time of all threads, which other processes do not affect. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static Sheet page() throws IOException {
        LabeledImages digits = DigitData.bundled().training();
        Random random = new Random(7);
        Sheet sheet = new Sheet(4000, 3000);
        for (int line = 0; line < WRITTEN.size(); line++) {
            for (int i = 0; i < WRITTEN.get(line).length(); i++) {
                int image = random.nextInt(55_000);
                while (digits.label(image) != WRITTEN.get(line).charAt(i) - '0') {
                    image = random.nextInt(55_000);
                }
                sheet.write(digits.image(image), 600 + i * 330 + 40 * line, 250 + line * 520 + 13 * i, 340);
            }
        }
        return sheet.ruled(170, 5, 0.35, 0.02, false)
                .lit((x, y) -> 0.45 + 0.55 / (1 + Math.exp(9 * (x + 0.6 * y - 0.9))))
                .lit((x, y) -> x < 0.03 || y > 0.97 ? 0.2 : 1);
    }
}
