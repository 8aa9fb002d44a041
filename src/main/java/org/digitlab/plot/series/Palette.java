package org.digitlab.plot.series;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Styles of networks and runs: ten colours that colour-blind people can distinguish (after Okabe and Ito), then the same
 * colours with one dot and with two. The {@code colorIndex} of a run selects its style.
 */
public final class Palette {

    public static final Ink MLP = ink("#0072b2", "#56b4e9");
    public static final Ink CNN = ink("#d55e00", "#ff9b52");

    /** Cool and warm colours alternate: even indices are for MLPs, odd ones for CNNs. */
    private static final List<Ink> RUNS = List.of(MLP, CNN, ink("#008b68", "#3ecfa6"), ink("#b8468b", "#e592c2"),
            ink("#5b4bbf", "#a99cf5"), ink("#8a7300", "#e6cf4a"), ink("#2b93a8", "#7fdcec"),
            ink("#a32a2a", "#ff8b8b"), ink("#3d3d3d", "#d8d8d8"), ink("#6b8e23", "#b5d96a"));

    /** Ids of the families whose own colours come first. */
    private static final List<String> FAMILIES = List.of("mlp", "cnn");
    private static final int HUES = RUNS.size();
    private static final int MAX_DOTS = 2;

    /** Weight of a visible run in the counts of uses, larger than any number of hidden runs. */
    public static final int SHOWN = 1_000_000;

    private Palette() {
    }

    public static int size() {
        return HUES * (1 + MAX_DOTS);
    }

    /** Returns the style with index {@code colorIndex}, from 0; styles repeat after {@link #size}. */
    public static Ink run(int colorIndex) {
        int look = Math.floorMod(colorIndex, size());
        return RUNS.get(look % HUES).dotted(look / HUES);
    }

    /** Returns the index of the style with the colour of {@code colorIndex} and this number of dots, 0 to 2. */
    static int dotted(int colorIndex, int dots) {
        return colorIndex % HUES + HUES * dots;
    }

    /**
     * Chooses the style of a new run: the least used colour of its family, or another once all of those are visible, but
     * never the colour of the other network; dots only when every colour is in use.
     *
     * @param uses   how often each style is used; {@link #SHOWN} and more for a visible one
     * @param family id of the family of the run's network; an unknown one counts as the first
     */
    public static int next(int[] uses, String family) {
        int own = Math.max(0, FAMILIES.indexOf(family));
        return IntStream.range(0, uses.length).filter(mark -> mark % HUES != 1 - own).boxed()
                .min(Comparator.<Integer>comparingInt(mark -> uses[mark] / SHOWN).thenComparing(mark -> mark / HUES)
                        .thenComparing(mark -> mark % 2 != own).thenComparing(mark -> uses[mark]))
                .orElseThrow();
    }

    /**
     * Returns the style of a fold: any but those of the families.
     *
     * @param number of the fold, from 1
     */
    public static int fold(int number) {
        int own = HUES - FAMILIES.size();
        return dotted(FAMILIES.size() + (number - 1) % own, (number - 1) / own);
    }

    /**
     * Returns a style that distinguishes a run from the visible ones: its own, or its colour with other dots. If all of
     * these are visible, the run keeps its own.
     *
     * @param uses as for {@link #next}
     */
    public static int apart(int colorIndex, int[] uses) {
        int look = Math.floorMod(colorIndex, size());
        return IntStream.concat(IntStream.of(look), IntStream.rangeClosed(0, MAX_DOTS).map(dots -> dotted(look, dots)))
                .filter(one -> uses[one] < SHOWN).findFirst().orElse(look);
    }

    private static Ink ink(String onLight, String onDark) {
        return new Ink(Rgb.of(onLight), Rgb.of(onDark), 0);
    }
}
