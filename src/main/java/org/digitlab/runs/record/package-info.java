/**
 * The files that describe runs and cross-validations: {@link org.digitlab.runs.record.RunRecord} is {@code run.json},
 * {@link org.digitlab.runs.record.FoldsRecord} is {@code cross-validation.json} and
 * {@link org.digitlab.runs.record.RunLabel} is {@code label.json}, the name, notes and colour that the user gives a run.
 *
 * <p>A record keeps the recipe as its fields were written, see {@link org.digitlab.runs.record.RecipeFields}, and does not
 * parse it into a {@code Recipe}: runs of any version must be listed, drawn and exported, even if this version cannot
 * train by their recipes. This package therefore needs neither the training nor the networks.
 */
package org.digitlab.runs.record;
