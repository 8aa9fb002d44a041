/**
 * The command line, the headless twin of the window. {@link org.digitlab.cli.Cli} runs one command and gives its exit
 * code, {@link org.digitlab.cli.output.Output} is the only way to the terminal, and
 * {@link org.digitlab.cli.command.TrainingRun} is one training from the empty run folder to the saved model.
 */
package org.digitlab.cli;
