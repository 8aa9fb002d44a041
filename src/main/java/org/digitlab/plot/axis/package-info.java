/**
 * Axes of charts: what they measure ({@link org.digitlab.plot.axis.Measure}, {@link org.digitlab.plot.axis.XKind}), how values map
 * to positions ({@link org.digitlab.plot.axis.AxisScale}), which range is visible and where the ticks are. A value in axis
 * positions is one that the scale has mapped. Start with {@link org.digitlab.plot.axis.Measure}.
 */
package org.digitlab.plot.axis;
