/**
 * Models as ONNX files, for every other program that runs networks: {@link org.digitlab.network.onnx.OnnxFile} writes
 * them, by the message classes of ONNX that ND4J brings.
 */
package org.digitlab.network.onnx;
