package org.digitlab.runs;

/**
 * What a run was computed on.
 *
 * @param processor its name, for people
 * @param cores     that the program may use, hyper-threads not counted
 * @param threads   that the program may use, hyper-threads included
 * @param memory    of the machine, in bytes
 */
public record Machine(String processor, int cores, int threads, long memory) {
}
