package org.digitlab.pictures.image;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads the camera's orientation from a WebP file's Exif chunk, which the decoder ignores. */
final class WebpExif {

    /** The position after "RIFF", a length and "WEBP". */
    private static final int FIRST_CHUNK = 12;
    /** "EXIF" as a little-endian number. */
    private static final int EXIF = 0x46495845;
    private static final int MAX_LENGTH = 1 << 20;
    /** The length of "Exif" and two zeros, with which some programs start the chunk as in JPEG. */
    private static final int PREFIX = 6;

    private WebpExif() {
    }

    /** Returns {@link Orientation#NORMAL} if there is no readable orientation; resets the stream to its start. */
    static Orientation orientation(ImageInputStream in) throws IOException {
        ByteOrder order = in.getByteOrder();
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        try {
            return orientation(chunk(in));
        } catch (IOException | RuntimeException e) {
            // The picture itself may still be intact; otherwise its decoder reports the damage.
            return Orientation.NORMAL;
        } finally {
            in.setByteOrder(order);
            in.seek(0);
        }
    }

    /** @throws EOFException if there is no Exif chunk */
    private static byte[] chunk(ImageInputStream in) throws IOException {
        in.seek(FIRST_CHUNK);
        int name = in.readInt();
        long length = in.readUnsignedInt();
        while (name != EXIF) {
            in.seek(in.getStreamPosition() + length + length % 2);
            name = in.readInt();
            length = in.readUnsignedInt();
        }
        byte[] chunk = new byte[(int) Math.min(MAX_LENGTH, length)];
        in.readFully(chunk);
        return chunk[0] == 'E' ? Arrays.copyOfRange(chunk, PREFIX, chunk.length) : chunk;
    }

    /** @param exif a TIFF file without a picture */
    private static Orientation orientation(byte[] exif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(exif)));
            TIFFField field = TIFFDirectory.createFromMetadata(reader.getImageMetadata(0))
                    .getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
            return field == null ? Orientation.NORMAL : Orientation.numbered(field.getAsInt(0));
        } finally {
            reader.dispose();
        }
    }
}
