/**
 * What can be done in the window, said once: an {@link org.digitlab.ui.actions.Action} has its words and its key,
 * {@link org.digitlab.ui.actions.Actions} knows what it does, and menus, keys, the list of keys and the palette are made
 * from these two.
 */
package org.digitlab.ui.actions;
