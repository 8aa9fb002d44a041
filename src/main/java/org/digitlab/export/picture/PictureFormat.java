package org.digitlab.export.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** File formats of a chart picture. */
public enum PictureFormat {

    /** A bitmap. */
    PNG {
        @Override
        public void check(ChartPicture picture) {
            PngWriter.check(picture);
        }

        @Override
        public void write(ChartPicture picture, OutputStream out) throws IOException {
            PngWriter.write(picture, out);
        }
    },

    /** Vector graphics for web pages and editors. */
    SVG {
        @Override
        public void write(ChartPicture picture, OutputStream out) throws IOException {
            SvgWriter.write(picture, out);
        }
    },

    /** Vector graphics for papers, with embedded font. */
    PDF {
        @Override
        public void write(ChartPicture picture, OutputStream out) throws IOException {
            PdfWriter.write(picture, out);
        }
    };

    /** Returns the lower-case name, used on the command line and as file name extension. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Checks a picture before it is drawn.
     *
     * @throws IllegalArgumentException one sentence, if the picture is too large for this format
     */
    public void check(ChartPicture picture) {
        // The size of vector graphics does not depend on the size of the picture.
    }

    /** Writes a picture; leaves {@code out} open. */
    public abstract void write(ChartPicture picture, OutputStream out) throws IOException;
}
