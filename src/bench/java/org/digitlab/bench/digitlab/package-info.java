/** This project in the benchmark, through its public classes: {@link org.digitlab.bench.digitlab.DigitLabEngine}. */
package org.digitlab.bench.digitlab;
