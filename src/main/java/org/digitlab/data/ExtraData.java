package org.digitlab.data;

/**
 * What was learnt from besides the training set, as files tell of it.
 *
 * @param name         of its file
 * @param images       how many were learnt from
 * @param heldOutShare the part of the file that was kept aside, 0 to 1
 * @param sha256       of the file
 * @param credit       who made it and under which licence; null if not known
 */
public record ExtraData(String name, int images, double heldOutShare, String sha256, String credit) {
}
