/**
 * The commands. Each extends {@link org.digitlab.cli.command.LabCommand}, takes its options from
 * {@code cli.option}, does its work with the same classes as the window, and prints through {@code cli.output}.
 */
package org.digitlab.cli.command;
