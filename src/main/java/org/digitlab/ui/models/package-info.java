/**
 * The current model of each family. {@link org.digitlab.ui.models.ModelInUse} is its observable state,
 * {@link org.digitlab.ui.models.Models} the seam to the networks, implemented by
 * {@link org.digitlab.ui.models.ModelRegistry}; {@link org.digitlab.ui.models.ModelOpening} reads models from files.
 */
package org.digitlab.ui.models;
