/**
 * Reads the numbers in a picture: a {@link org.digitlab.reading.PageReader} finds its digits and classifies each one with
 * one or several models, for the window and the command line alike.
 */
package org.digitlab.reading;
