/**
 * Export of models to ONNX, for other programs that run networks. Start with
 * {@link org.digitlab.network.onnx.OnnxFile}; the message classes of ONNX come from ND4J.
 */
package org.digitlab.network.onnx;
