/**
 * Options that several commands share, as picocli mixins, for example
 * {@link org.digitlab.cli.option.RecipeOptions}. Each converts what was typed, with one sentence for a wrong value.
 */
package org.digitlab.cli.option;
