package org.digitlab.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.data.ExtraData;
import org.digitlab.data.ExtraImages;
import org.digitlab.synthesis.LabeledDrawings;
import org.digitlab.training.recipe.NumberRange;
import picocli.CommandLine.Option;

/** The options for a file of people's drawings to add to the training images. */
public final class PensOption {

    public static final String NAME = "--pens";

    private static final String HELD_OUT = "--pens-held-out";
    private static final String CREDIT = "--pens-credit";
    private static final NumberRange HELD_OUT_RANGE = new NumberRange(0, 0.9, false);

    @Option(names = NAME, paramLabel = "FILE", description = "Add the labelled drawings in this file to the training "
            + "images (.jsonl, .jsonl.gz).")
    private Path file;

    @Option(names = HELD_OUT, paramLabel = "X", description = "Fraction of the drawings to hold out, in whole groups "
            + "of similar style; the model is measured on them at the end.")
    private String heldOut;

    @Option(names = CREDIT, paramLabel = "TEXT", description = "Who made the drawings and under which licence, for "
            + "the model's manifest.")
    private String credit;

    /**
     * Loads the drawings; none without a file.
     *
     * @throws IllegalArgumentException one sentence, if a value is not valid or the file is missing
     */
    public ExtraImages load() throws IOException {
        if (file == null && (heldOut != null || credit != null)) {
            throw new IllegalArgumentException("%s, %s: expected a file after %s".formatted(HELD_OUT, CREDIT, NAME));
        }
        double share = heldOut == null ? 0 : HELD_OUT_RANGE.parse(heldOut, HELD_OUT);
        return file == null ? ExtraImages.NONE : LabeledDrawings.read(file, share, credit);
    }

    /** Loads the drawings of a run to resume; null if it had none. */
    public ExtraImages load(ExtraData recorded) throws IOException {
        return file == null ? ExtraImages.NONE
                : LabeledDrawings.read(file, recorded == null ? 0 : recorded.heldOutShare(),
                        recorded == null ? null : recorded.credit());
    }
}
