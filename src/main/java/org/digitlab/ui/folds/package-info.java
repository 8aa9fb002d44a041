/**
 * The cross-validation view: a {@link org.digitlab.ui.folds.FoldsViewModel} cross-validates the current model and recipe,
 * plots the validation curve of every fold live and summarises the folds; earlier cross-validations can be opened again.
 */
package org.digitlab.ui.folds;
