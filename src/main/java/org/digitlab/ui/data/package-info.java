/**
 * The images that the window trains and tests with: {@link org.digitlab.ui.data.DataViewModel} loads them and describes
 * them for the header.
 */
package org.digitlab.ui.data;
