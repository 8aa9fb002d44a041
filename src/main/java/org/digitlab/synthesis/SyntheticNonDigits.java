package org.digitlab.synthesis;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.InkRenderer;

/** Synthetic images that show no digit: letters and shapes, scribbles, and grey blobs. */
public final class SyntheticNonDigits {

    /** The fraction of letters and shapes, and of scribbles. */
    private static final double CHARACTERS = 0.45;
    private static final double SCRIBBLES = 0.35;

    private SyntheticNonDigits() {
    }

    /**
     * Renders images 0 to {@code count - 1} for training; each depends only on its index and the seed.
     *
     * @param between runs many times a second meanwhile; its exceptions end the rendering
     */
    public static LabeledImages images(int count, long seed, Runnable between) {
        return render(count, seed, SyntheticNonDigits::image, between);
    }

    /** Renders letters and shapes for evaluation, which {@link #images} does not contain. */
    public static LabeledImages unseenCharacters(int count, long seed) {
        return render(count, seed, random -> character(HandwritingStyles.UNSEEN, random), () -> { });
    }

    /** Renders scribbles for evaluation, of another kind than {@link #images} contains. */
    public static LabeledImages unseenScribbles(int count, long seed) {
        return render(count, seed, random -> InkRenderer.render(RandomWalkScribble.drawing(random)).pixels(), () -> { });
    }

    private static LabeledImages render(int count, long seed, Function<SplittableRandom, byte[]> image, Runnable between) {
        return LabeledImages.withoutDigit(ParallelRenderer.pixels(count,
                index -> image.apply(ParallelRenderer.random(index, seed)), between));
    }

    private static byte[] image(SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < CHARACTERS) {
            return character(HandwritingStyles.NON_DIGITS, random);
        }
        return kind < CHARACTERS + SCRIBBLES ? drawn(Scribbles.sample(random), random) : Clouds.sample(random);
    }

    private static byte[] character(List<Skeleton> styles, SplittableRandom random) {
        return drawn(HandwritingStyles.pick(styles, random), random);
    }

    private static byte[] drawn(Skeleton skeleton, SplittableRandom random) {
        return InkRenderer.render(Handwriting.write(skeleton, null, random)).pixels();
    }
}
