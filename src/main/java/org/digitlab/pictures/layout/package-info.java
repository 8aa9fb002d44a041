/**
 * The result of reading a picture: {@link org.digitlab.pictures.layout.FoundDigits} holds the digits in reading order,
 * which {@link org.digitlab.pictures.layout.TextLines} determines.
 */
package org.digitlab.pictures.layout;
