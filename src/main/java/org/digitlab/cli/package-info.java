/**
 * The command line, the headless twin of the window. {@link org.digitlab.cli.Cli} runs one command and gives its exit
 * code, and {@link org.digitlab.cli.output.Output} is the only way to the terminal.
 */
package org.digitlab.cli;
