package org.digitlab.data;

import java.security.MessageDigest;

/**
 * The uncompressed bytes of one IDX file, in two pieces.
 *
 * @param values what follows the header: pixels or labels
 */
record IdxContent(byte[] header, byte[] values) {

    private static final int STEP = 1 << 16;

    /** In steps, since Java hashes with the processor's own instructions only after a few calls. */
    void feed(MessageDigest digest) {
        digest.update(header);
        for (int from = 0; from < values.length; from += STEP) {
            digest.update(values, from, Math.min(STEP, values.length - from));
        }
    }
}
