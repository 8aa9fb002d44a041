/**
 * The machine: {@link org.digitlab.network.platform.NativeSetup} configures OpenMP and OpenBLAS for the
 * {@link org.digitlab.network.platform.Processor} before ND4J loads them.
 */
package org.digitlab.network.platform;
