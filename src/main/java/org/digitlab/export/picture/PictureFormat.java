package org.digitlab.export.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** What a picture of a chart can be written as. */
public enum PictureFormat {

    /** Pixels. */
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

    /** Vectors for pages and editors. */
    SVG {
        @Override
        public void write(ChartPicture picture, OutputStream out) throws IOException {
            SvgWriter.write(picture, out);
        }
    },

    /** Vectors for papers, with the font. */
    PDF {
        @Override
        public void write(ChartPicture picture, OutputStream out) throws IOException {
            PdfWriter.write(picture, out);
        }
    };

    /** Lower-case name on the command line, and ending of its files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Looks at a picture before it is drawn.
     *
     * @throws IllegalArgumentException one sentence, if this format cannot hold it
     */
    public void check(ChartPicture picture) {
        // Vectors are as small for a large picture as for a small one.
    }

    /** Leaves {@code out} open. */
    public abstract void write(ChartPicture picture, OutputStream out) throws IOException;
}
