/**
 * Keras models as Deeplearning4j networks. {@link org.digitlab.network.keras.KerasFiles} tells which files belong
 * together, {@link org.digitlab.network.keras.KerasModel} is what they hold, checked, and
 * {@link org.digitlab.network.keras.KerasNetwork} the same layers as a network that takes 784 values from 0 to 1.
 *
 * <p>Deeplearning4j's own importer is not used. It reads HDF5 by a C library, which a damaged file can end with the whole
 * process and which is not built for Apple's processors; it leaves channels-last networks in a form that oneDNN cannot
 * take as a whole; and it reads the weights behind a {@code Flatten} of channels-first networks in the wrong order: a
 * model that is right for 99 of 100 digits in Keras was right for 6 of 100. jHDF, which is plain Java, reads the files
 * here, and all networks come out channels first.
 */
package org.digitlab.network.keras;
