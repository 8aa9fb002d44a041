/**
 * The actions of the window: an {@link org.digitlab.ui.actions.Action} has a title and keys,
 * {@link org.digitlab.ui.actions.Actions} knows what each does. Menus, keys, the list of keys and the palette (Ctrl+K)
 * are made from both.
 */
package org.digitlab.ui.actions;
