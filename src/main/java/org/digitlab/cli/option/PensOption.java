package org.digitlab.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.data.ExtraData;
import org.digitlab.data.ExtraImages;
import org.digitlab.synthesis.LabeledDrawings;
import picocli.CommandLine.Option;

/** Which people's drawings to learn from. */
public final class PensOption {

    public static final String NAME = "--pens";

    private static final double MAX_HELD_OUT = 0.9;

    @Option(names = NAME, paramLabel = "FILE", description = "Learn from the labelled drawings in this file besides, one a "
            + "line (.jsonl, .jsonl.gz).")
    private Path file;

    @Option(names = "--pens-held-out", paramLabel = "X", description = "Keep this part of the drawings aside, whole groups "
            + "of drawings in a like style, and measure the model on them at the end.")
    private String heldOut;

    @Option(names = "--pens-credit", paramLabel = "TEXT", description = "Who made the drawings and under which licence; "
            + "the model's manifest names them.")
    private String credit;

    /** @throws IllegalArgumentException one sentence, if the options make no sense */
    public double share() {
        if (file == null && (heldOut != null || credit != null)) {
            throw new IllegalArgumentException("Pens: expected a file after %s, found none".formatted(NAME));
        }
        if (heldOut == null) {
            return 0;
        }
        try {
            double share = Double.parseDouble(heldOut.strip());
            if (share >= 0 && share <= MAX_HELD_OUT) {
                return share;
            }
        } catch (NumberFormatException e) {
            throw unexpected(e);
        }
        throw unexpected(null);
    }

    private IllegalArgumentException unexpected(NumberFormatException cause) {
        return new IllegalArgumentException("Pens held out: expected a number from 0 to %s, found \"%s\""
                .formatted(MAX_HELD_OUT, heldOut.strip()), cause);
    }

    public ExtraImages load() throws IOException {
        return file == null ? ExtraImages.NONE : LabeledDrawings.read(file, share(), credit);
    }

    /** @param then how a run that is to go on learnt from the file; null if it learnt from none */
    public ExtraImages load(ExtraData then) throws IOException {
        return file == null ? ExtraImages.NONE
                : LabeledDrawings.read(file, then == null ? 0 : then.heldOutShare(), then == null ? null : then.credit());
    }
}
