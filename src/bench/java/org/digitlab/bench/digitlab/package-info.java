/** This project in the benchmark, by its public classes alone: {@link org.digitlab.bench.digitlab.DigitLabEngine}. */
package org.digitlab.bench.digitlab;
