package org.digitlab.synthesis;

import java.util.List;
import java.util.SplittableRandom;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.InkRenderer;

/** What is no digit: letters and shapes, scribbles, and patches of grey. */
public final class SyntheticNonDigits {

    private static final double CHARACTERS = 0.45;
    private static final double SCRIBBLES = 0.35;

    private SyntheticNonDigits() {
    }

    /**
     * Images 0 to {@code count - 1} to learn from, each of which follows from its index and the seed alone.
     *
     * @param between run many times a second while they are made; what it throws ends the making
     */
    public static LabeledImages images(int count, long seed, Runnable between) {
        return LabeledImages.withoutDigit(ParallelRenderer.pixels(count, index -> one(Seeded.random(index, seed)), between));
    }

    /** Letters and shapes that are not among those to learn from. */
    public static LabeledImages unseenCharacters(int count, long seed) {
        return LabeledImages.withoutDigit(ParallelRenderer.pixels(count,
                index -> character(Skeletons.unseen(), Seeded.random(index, seed)), () -> { }));
    }

    /** Scribbles of another kind than those to learn from. */
    public static LabeledImages unseenScribbles(int count, long seed) {
        return LabeledImages.withoutDigit(ParallelRenderer.pixels(count,
                index -> InkRenderer.render(RandomWalkScribble.drawing(Seeded.random(index, seed))).pixels(), () -> { }));
    }

    private static byte[] one(SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < CHARACTERS) {
            return character(Skeletons.others(), random);
        }
        return kind < CHARACTERS + SCRIBBLES ? written(Scribbles.any(random), random) : Clouds.any(random);
    }

    private static byte[] character(List<Skeleton> ways, SplittableRandom random) {
        return written(Skeletons.pick(ways, random), random);
    }

    private static byte[] written(Skeleton skeleton, SplittableRandom random) {
        return InkRenderer.render(Handwriting.write(skeleton, null, random)).pixels();
    }
}
