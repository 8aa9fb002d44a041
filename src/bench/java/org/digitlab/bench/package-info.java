/**
 * This project beside its rivals: {@link org.digitlab.bench.Bench} starts one {@link org.digitlab.bench.Worker} a
 * rival, each a Java process with a class path and natives of its own, and has them measure the same networks on the
 * same images in turns, so that whatever else the machine does hits all of them.
 */
package org.digitlab.bench;
