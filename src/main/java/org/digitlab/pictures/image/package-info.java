/**
 * Decodes pictures. {@link org.digitlab.pictures.image.PictureFile} reads a file into a
 * {@link org.digitlab.pictures.image.Picture}, upright, opaque and small enough to process;
 * {@link org.digitlab.pictures.image.GrayImage} holds its brightness.
 */
package org.digitlab.pictures.image;
