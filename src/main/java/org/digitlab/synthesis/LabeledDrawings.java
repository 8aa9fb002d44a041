package org.digitlab.synthesis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.digitlab.data.ExtraData;
import org.digitlab.data.ExtraImages;
import org.digitlab.data.LabeledImages;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Sha256;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.DrawingFile;
import org.digitlab.ink.InkRenderer;

/** Reads labelled drawings from a file, as training images. */
public final class LabeledDrawings {

    private LabeledDrawings() {
    }

    /**
     * Reads a file of drawings, see {@link DrawingFile}.
     *
     * @param heldOutShare the fraction to hold out, 0 to below 1: whole groups of drawings in a similar style, see
     *                     {@link StyleGroups}
     * @param credit       author and licence of the drawings; null if unknown
     * @throws IOException one sentence that names the file, the line and what was expected
     */
    public static ExtraImages read(Path file, double heldOutShare, String credit) throws IOException {
        List<Drawing> drawings = new ArrayList<>();
        List<Integer> unlabeled = new ArrayList<>();
        DrawingFile.read(file, (drawing, line) -> {
            if (drawing.label() == null || drawing.isBlank()) {
                unlabeled.add(line);
            } else {
                drawings.add(drawing);
            }
        });
        if (!unlabeled.isEmpty()) {
            throw new InvalidFileException(file, "line %d has no label or no ink, expected a labelled drawing"
                    .formatted(unlabeled.get(0)));
        }
        boolean[] heldOut = StyleGroups.heldOut(drawings, heldOutShare);
        LabeledImages training = images(part(drawings, heldOut, false));
        return new ExtraImages(training, images(part(drawings, heldOut, true)),
                new ExtraData(file.getFileName().toString(), training.size(), heldOutShare, Sha256.of(file), credit));
    }

    private static List<Drawing> part(List<Drawing> drawings, boolean[] heldOut, boolean wanted) {
        return IntStream.range(0, heldOut.length).filter(i -> heldOut[i] == wanted).mapToObj(drawings::get).toList();
    }

    private static LabeledImages images(List<Drawing> drawings) {
        byte[] labels = new byte[drawings.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = drawings.get(i).label().byteValue();
        }
        return new LabeledImages(ParallelRenderer.pixels(labels.length,
                i -> InkRenderer.render(drawings.get(i)).pixels(), () -> { }), labels);
    }
}
