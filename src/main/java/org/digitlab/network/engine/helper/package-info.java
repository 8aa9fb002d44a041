/**
 * oneDNN for single layers of networks that have no plan. Start with
 * {@link org.digitlab.network.engine.helper.LayerHelpers}, which attaches implementations of Deeplearning4j's helper
 * interfaces to convolutions and max-pooling layers.
 */
package org.digitlab.network.engine.helper;
