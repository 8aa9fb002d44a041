package org.digitlab.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.digitlab.files.Gzip;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.IoSupplier;

/**
 * Reads an IDX file, raw or gzip, and allocates memory only as data arrives, whatever the header declares.
 *
 * @param name the file's name in errors
 */
record IdxReader(String name) {

    private static final int IMAGES = 0x00000803;
    private static final int LABELS = 0x00000801;
    private static final int MAX_ITEMS = 1_000_000;
    private static final int CHUNK = 1 << 20;
    private static final int BUFFER = 1 << 16;

    /** Reads images of 28 × 28 pixels. */
    IdxContent images(InputStream file) throws IOException {
        return guarded(() -> {
            InputStream in = Gzip.uncompressed(file);
            ByteBuffer header = header(in, IMAGES, 4, "images");
            int count = count(header);
            int rows = header.getInt();
            int columns = header.getInt();
            if (rows != LabeledImages.SIDE || columns != LabeledImages.SIDE) {
                throw fault("has images of %s x %s pixels, expected 28 x 28"
                        .formatted(Integer.toUnsignedString(rows), Integer.toUnsignedString(columns)));
            }
            return new IdxContent(header.array(), body(in, count * LabeledImages.PIXELS, count + " images"));
        });
    }

    /** Reads labels from 0 to 9. */
    IdxContent labels(InputStream file) throws IOException {
        return guarded(() -> {
            InputStream in = Gzip.uncompressed(file);
            ByteBuffer header = header(in, LABELS, 2, "labels");
            int count = count(header);
            byte[] labels = body(in, count, count + " labels");
            check(labels);
            return new IdxContent(header.array(), labels);
        });
    }

    private void check(byte[] labels) throws IOException {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= LabeledImages.CLASSES) {
                throw fault("label %d is %d, expected 0 to 9".formatted(i + 1, labels[i] & 0xFF));
            }
        }
    }

    private IdxContent guarded(IoSupplier<IdxContent> content) throws IOException {
        try {
            return content.get();
        } catch (ZipException | EOFException e) {
            throw new InvalidFileException(name, "the gzip data is damaged or cut off, expected a whole IDX file", e);
        }
    }

    private ByteBuffer header(InputStream in, int expectedMagic, int words, String what) throws IOException {
        byte[] bytes = in.readNBytes(words * Integer.BYTES);
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (bytes.length >= Integer.BYTES && header.getInt() != expectedMagic) {
            throw fault("starts with 0x%08x, expected 0x%08x of an IDX file of %s"
                    .formatted(header.getInt(0), expectedMagic, what));
        }
        if (bytes.length < words * Integer.BYTES) {
            throw fault("is %d bytes long, expected an IDX file of %s".formatted(bytes.length, what));
        }
        return header;
    }

    private int count(ByteBuffer header) throws IOException {
        long count = Integer.toUnsignedLong(header.getInt());
        if (count == 0 || count > MAX_ITEMS) {
            throw fault("declares %d items, expected 1 to %d".formatted(count, MAX_ITEMS));
        }
        return (int) count;
    }

    private byte[] body(InputStream in, int length, String declared) throws IOException {
        byte[] body = new byte[Math.min(length, CHUNK)];
        int filled = 0;
        while (filled < length) {
            if (filled == body.length) {
                body = Arrays.copyOf(body, (int) Math.min(length, 2L * body.length));
            }
            int read = in.read(body, filled, Math.min(BUFFER, body.length - filled));
            if (read < 0) {
                throw fault("declares %s, expected %d bytes of them, found %d".formatted(declared, length, filled));
            }
            filled += read;
        }
        if (in.read() >= 0) {
            throw fault("has more data than the %s that it declares, expected none".formatted(declared));
        }
        return body;
    }

    private InvalidFileException fault(String detail) {
        return new InvalidFileException(name, detail, null);
    }
}
