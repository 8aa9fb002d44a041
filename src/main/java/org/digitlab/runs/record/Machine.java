package org.digitlab.runs.record;

/**
 * The machine that computed a run.
 *
 * @param processor name of the processor
 * @param cores     physical cores available to the program
 * @param threads   hardware threads available to the program
 * @param memory    of the machine, in bytes
 */
public record Machine(String processor, int cores, int threads, long memory) {
}
