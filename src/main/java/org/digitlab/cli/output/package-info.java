/**
 * Results of commands, as text for people and as JSON for programs. {@link org.digitlab.cli.output.Output} separates
 * results (standard output) from messages (standard error).
 */
package org.digitlab.cli.output;
