package org.digitlab.data;

import java.security.MessageDigest;

/**
 * The uncompressed bytes of an IDX file.
 *
 * @param values the bytes after the header: pixels or labels
 */
record IdxContent(byte[] header, byte[] values) {

    private static final int STEP = 1 << 16;

    /** Updates a digest in steps, since Java compiles to the processor's SHA instructions only after several calls. */
    void feed(MessageDigest digest) {
        digest.update(header);
        for (int from = 0; from < values.length; from += STEP) {
            digest.update(values, from, Math.min(STEP, values.length - from));
        }
    }
}
