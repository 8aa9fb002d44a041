/**
 * What touches the disk, for every other package: {@link org.digitlab.files.AtomicFiles} writes so that a crash leaves
 * the old file whole, {@link org.digitlab.files.AppFolder} knows where the user's own data lives, and
 * {@link org.digitlab.files.Problem} turns any exception into one sentence for a person.
 */
package org.digitlab.files;
