/**
 * Converts Keras models to Deeplearning4j networks. Start with {@link org.digitlab.network.keras.KerasModel}, which
 * checks the contents of {@link org.digitlab.network.keras.KerasFiles} and translates them to a
 * {@link org.digitlab.network.keras.KerasNetwork}, whose input is 784 values from 0 to 1.
 *
 * <p>Why Deeplearning4j's own importer is not used: {@code src/site/markdown/decisions/0015-keras-import.md}.
 */
package org.digitlab.network.keras;
