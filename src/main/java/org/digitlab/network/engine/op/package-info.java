/**
 * The operations of a plan. Each {@link org.digitlab.network.engine.op.Node} adds its forward and backward steps
 * to a shared {@link org.digitlab.network.engine.op.Assembly}; {@link org.digitlab.network.engine.op.Dnnl} loads the
 * library. Measured decisions: records 0005 to 0011 in {@code src/site/markdown/decisions}.
 */
package org.digitlab.network.engine.op;
