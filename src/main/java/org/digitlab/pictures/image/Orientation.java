package org.digitlab.pictures.image;

import java.util.Arrays;

/**
 * The orientation of a camera, named as in the metadata of Java's image plug-ins and in the order of Exif's numbers 1 to
 * 8; turns pictures upright.
 */
enum Orientation {
    NORMAL("Normal", false, false, false),
    FLIP_H("FlipH", false, true, false),
    ROTATE_180("Rotate180", false, true, true),
    FLIP_V("FlipV", false, false, true),
    FLIP_V_ROTATE_90("FlipVRotate90", true, false, false),
    ROTATE_270("Rotate270", true, false, true),
    FLIP_H_ROTATE_90("FlipHRotate90", true, true, true),
    ROTATE_90("Rotate90", true, true, false);

    private final String metadataName;
    private final boolean swapped;
    private final boolean fromRight;
    private final boolean fromBottom;

    /**
     * @param swapped    whether rows of the stored picture are columns of the upright picture
     * @param fromRight  whether the stored picture is read from right to left
     * @param fromBottom whether the stored picture is read from bottom to top
     */
    Orientation(String metadataName, boolean swapped, boolean fromRight, boolean fromBottom) {
        this.metadataName = metadataName;
        this.swapped = swapped;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** Returns the orientation with a name of the metadata; {@link #NORMAL} if the name is unknown. */
    static Orientation named(String metadataName) {
        return Arrays.stream(values()).filter(orientation -> orientation.metadataName.equalsIgnoreCase(metadataName))
                .findFirst().orElse(NORMAL);
    }

    /** Returns the orientation with an Exif number, 1 to 8; {@link #NORMAL} for other numbers. */
    static Orientation numbered(int number) {
        return number < 1 || number > values().length ? NORMAL : values()[number - 1];
    }

    boolean isSwapped() {
        return swapped;
    }

    ArgbImage upright(ArgbImage stored) {
        if (this == NORMAL) {
            return stored;
        }
        int width = swapped ? stored.height() : stored.width();
        int height = swapped ? stored.width() : stored.height();
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = swapped ? y : x;
                int row = swapped ? x : y;
                argb[y * width + x] = stored.argb()[(fromBottom ? stored.height() - 1 - row : row) * stored.width()
                        + (fromRight ? stored.width() - 1 - column : column)];
            }
        }
        return new ArgbImage(width, height, argb);
    }
}
