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

/** What a WebP file says of how the camera was held, in a chunk that its decoder leaves unread. */
final class WebpExif {

    /** After "RIFF", a length and "WEBP". */
    private static final int FIRST_CHUNK = 12;
    /** "EXIF" as a number whose last byte comes first. */
    private static final int EXIF = 0x46495845;
    private static final int LONGEST = 1 << 20;
    /** Some programs begin the chunk as JPEG does, with "Exif" and two zeros. */
    private static final int PREFIX = 6;

    private WebpExif() {
    }

    /** {@link Orientation#NORMAL} if it says nothing that can be read; the stream is at its beginning again. */
    static Orientation orientation(ImageInputStream in) throws IOException {
        ByteOrder order = in.getByteOrder();
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        try {
            return orientation(chunk(in));
        } catch (IOException | RuntimeException e) {
            // Damaged, or cut off: the picture itself may be whole, and if it is not its decoder says so.
            return Orientation.NORMAL;
        } finally {
            in.setByteOrder(order);
            in.seek(0);
        }
    }

    /** @throws EOFException if there is none */
    private static byte[] chunk(ImageInputStream in) throws IOException {
        in.seek(FIRST_CHUNK);
        int name = in.readInt();
        long length = in.readUnsignedInt();
        while (name != EXIF) {
            in.seek(in.getStreamPosition() + length + length % 2);
            name = in.readInt();
            length = in.readUnsignedInt();
        }
        byte[] chunk = new byte[(int) Math.min(LONGEST, length)];
        in.readFully(chunk);
        return chunk[0] == 'E' ? Arrays.copyOfRange(chunk, PREFIX, chunk.length) : chunk;
    }

    /** @param exif a TIFF file without a picture, as Exif is */
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
