package org.digitlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.digitlab.files.InvalidFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitDataTest {

    private static final String ZEROS = "0".repeat(64);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSmallSet() throws IOException {
        write("train-images-idx3-ubyte", images(3, 28, 28, 3 * 784));
        write("train-labels-idx1-ubyte", labels(1, 2, 9));
        write("t10k-images-idx3-ubyte", images(1, 28, 28, 784));
        write("t10k-labels-idx1-ubyte", labels(0));
    }

    @Test
    void theBundledDataIsMnist() throws IOException {
        DigitData mnist = DigitData.bundled();

        assertThat(mnist.training().size()).isEqualTo(60_000);
        assertThat(mnist.test().size()).isEqualTo(10_000);
        assertThat(mnist.training().label(0)).isEqualTo(5);
        assertThat(mnist.sha256()).isEqualTo("b2d8f5bf39174ee5ffeefa97e42d673c35432b411bb5d1f74fbbeddae7f1690a");
    }

    @Test
    void aFolderIsReadWithItsNameAndLabels() throws IOException {
        DigitData data = DigitData.fromFolder(folder);

        assertThat(data.name()).isEqualTo(folder.getFileName().toString());
        assertThat(data.training().size()).isEqualTo(3);
        assertThat(data.training().label(2)).isEqualTo(9);
        assertThat(data.training().image(0)).startsWith(1, 1).hasSize(784);
    }

    @Test
    void gzipIsDetectedByContentAndGivesTheSameHash() throws IOException {
        String raw = DigitData.fromFolder(folder).sha256();
        write("train-images-idx3-ubyte", gzip(images(3, 28, 28, 3 * 784)));

        assertThat(DigitData.fromFolder(folder).sha256()).isEqualTo(raw);
    }

    @Test
    void fileNamesWithADotAreAccepted() throws IOException {
        Files.move(folder.resolve("t10k-labels-idx1-ubyte"), folder.resolve("t10k-labels.idx1-ubyte"));

        assertThat(DigitData.fromFolder(folder).test().size()).isEqualTo(1);
    }

    @Test
    void aMissingFolderIsReported() {
        Path missing = folder.resolve("nowhere");

        assertThatThrownBy(() -> DigitData.fromFolder(missing)).isInstanceOf(InvalidFileException.class)
                .hasMessage(missing + ": is not a folder, expected one with the four IDX files");
    }

    @Test
    void aMissingFileIsReported() throws IOException {
        Files.delete(folder.resolve("t10k-images-idx3-ubyte"));

        assertFault("has no file t10k-images-idx3-ubyte");
    }

    @Test
    void anEmptyFileIsRejected() throws IOException {
        write("train-labels-idx1-ubyte", new byte[0]);

        assertFault("train-labels-idx1-ubyte: is 0 bytes long, expected an IDX file of labels");
    }

    @Test
    void aWrongMagicNumberIsRejected() throws IOException {
        write("train-images-idx3-ubyte", labels(1, 2, 3));

        assertFault("starts with 0x00000801, expected 0x00000803");
    }

    @Test
    void otherDimensionsAreRejected() throws IOException {
        write("t10k-images-idx3-ubyte", images(1, 32, 28, 32 * 28));

        assertFault("has images of 32 x 28 pixels, expected 28 x 28");
    }

    @Test
    void aTruncatedFileIsRejected() throws IOException {
        write("train-images-idx3-ubyte", images(3, 28, 28, 2 * 784 + 5));

        assertFault("declares 3 images, expected 2352 bytes of them, found 1573");
    }

    @Test
    void trailingBytesAreRejected() throws IOException {
        write("train-labels-idx1-ubyte", Arrays.copyOf(labels(1, 2, 3), 8 + 4));

        assertFault("has more data than the 3 labels");
    }

    @Test
    void absurdCountsAreRejected() throws IOException {
        write("train-images-idx3-ubyte", images(-1, 28, 28, 784));

        assertFault("declares 4294967295 items, expected 1 to 1000000");
    }

    @Test
    void aPlausibleCountWithoutItsDataIsRejected() throws IOException {
        write("train-images-idx3-ubyte", images(1_000_000, 28, 28, 784));

        assertFault("expected 784000000 bytes of them, found 784");
    }

    @Test
    void aLabelAboveNineIsRejected() throws IOException {
        write("train-labels-idx1-ubyte", labels(1, 10, 3));

        assertFault("label 2 is 10, expected 0 to 9");
    }

    @Test
    void differentCountsOfImagesAndLabelsAreRejected() throws IOException {
        write("train-labels-idx1-ubyte", labels(1, 2));

        assertFault("has 2 labels, expected 3 as there are images in");
    }

    @Test
    void truncatedGzipIsRejected() throws IOException {
        byte[] gzip = gzip(images(3, 28, 28, 3 * 784));
        write("train-images-idx3-ubyte", Arrays.copyOf(gzip, gzip.length / 2));

        assertFault("the gzip data is damaged or cut off");
    }

    @Test
    void aWrongHashOfTheContentIsRejected() throws IOException {
        write(Checksums.FILE_NAME, (ZEROS + "  train-labels-idx1-ubyte\n").getBytes());

        assertFault("train-labels-idx1-ubyte: has the SHA-256 ");
        assertFault("expected " + ZEROS + " as in SHA256SUMS");
    }

    @Test
    void aListWithoutHashesIsRejected() throws IOException {
        write(Checksums.FILE_NAME, "hello\n".getBytes());

        assertFault("SHA256SUMS: lists no SHA-256, expected lines as sha256sum writes them");
    }

    @Test
    void aListThatIsTooLongIsRejected() throws IOException {
        write(Checksums.FILE_NAME, (ZEROS + "  other\n").repeat(16_000).getBytes());

        assertFault("SHA256SUMS: is larger than 1 MB, expected lines as sha256sum writes them");
    }

    @Test
    void aWrongHashOfTheCompressedFileIsRejected() throws IOException {
        Files.delete(folder.resolve("train-labels-idx1-ubyte"));
        write("train-labels-idx1-ubyte.gz", gzip(labels(1, 2, 3)));
        write(Checksums.FILE_NAME, (ZEROS + " *train-labels-idx1-ubyte.gz\n").getBytes());

        assertFault("train-labels-idx1-ubyte.gz: has the SHA-256 ");
    }

    private void assertFault(String part) {
        assertThatThrownBy(() -> DigitData.fromFolder(folder)).isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(folder.toString()).hasMessageContaining(part);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] images(int count, int rows, int columns, int bytes) {
        byte[] pixels = new byte[bytes];
        Arrays.fill(pixels, (byte) 1);
        return ByteBuffer.allocate(16 + bytes).putInt(0x803).putInt(count).putInt(rows).putInt(columns).put(pixels)
                .array();
    }

    private static byte[] labels(int... labels) {
        ByteBuffer file = ByteBuffer.allocate(8 + labels.length).putInt(0x801).putInt(labels.length);
        for (int label : labels) {
            file.put((byte) label);
        }
        return file.array();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
