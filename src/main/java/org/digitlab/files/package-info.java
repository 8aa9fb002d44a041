/**
 * Access to files and other input and output that all packages share. {@link org.digitlab.files.AtomicFiles} writes a file
 * completely or not at all, {@link org.digitlab.files.JsonFields} reads JSON with clear errors,
 * {@link org.digitlab.files.AppFolder} locates the user's data, and {@link org.digitlab.files.Problem} describes any
 * exception in one sentence.
 */
package org.digitlab.files;
