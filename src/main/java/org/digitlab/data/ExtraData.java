package org.digitlab.data;

/**
 * The origin of additional training images, as recorded with a model.
 *
 * @param name         the file's name
 * @param images       number of images used for training
 * @param heldOutShare fraction of the file that was held out, 0 to 1
 * @param sha256       the file's SHA-256
 * @param credit       author and licence; null if unknown
 */
public record ExtraData(String name, int images, double heldOutShare, String sha256, String credit) {
}
