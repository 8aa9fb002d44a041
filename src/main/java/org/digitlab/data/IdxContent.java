package org.digitlab.data;

import java.security.MessageDigest;

/**
 * The uncompressed bytes of one IDX file, in two pieces.
 *
 * @param values what follows the header: pixels or labels
 */
record IdxContent(byte[] header, byte[] values) {

    void feed(MessageDigest digest) {
        digest.update(header);
        digest.update(values);
    }
}
