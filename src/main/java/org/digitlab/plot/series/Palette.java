package org.digitlab.plot.series;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How networks and runs look: by ten hues, apart from each other for colour-blind people too (after Okabe and Ito), and
 * once those are used up, by the same with dots, first one and then two. A run's mark tells which of the looks it has.
 */
public final class Palette {

    public static final Ink MLP = ink("#0072b2", "#56b4e9");
    public static final Ink CNN = ink("#d55e00", "#ff9b52");

    /** Cool and warm by turns: the cool ones, at even places, are for MLPs and the warm ones for CNNs. */
    private static final List<Ink> RUNS = List.of(MLP, CNN, ink("#008b68", "#3ecfa6"), ink("#b8468b", "#e592c2"),
            ink("#5b4bbf", "#a99cf5"), ink("#8a7300", "#e6cf4a"), ink("#2b93a8", "#7fdcec"),
            ink("#a32a2a", "#ff8b8b"), ink("#3d3d3d", "#d8d8d8"), ink("#6b8e23", "#b5d96a"));

    private static final int HUES = RUNS.size();
    private static final int MAX_DOTS = 2;

    /** More than any number of runs that are not. */
    public static final int SHOWN = 1_000_000;

    private Palette() {
    }

    /** How many looks of runs there are. */
    public static int size() {
        return HUES * (1 + MAX_DOTS);
    }

    /** The look of a run that is marked with {@code mark}, from 0; after {@link #size} of them they begin anew. */
    public static Ink run(int mark) {
        int look = Math.floorMod(mark, size());
        return RUNS.get(look % HUES).dotted(look / HUES);
    }

    /** The mark that has the hue of {@code mark} and so many dots, 0 to 2. */
    static int dotted(int mark, int dots) {
        return mark % HUES + HUES * dots;
    }

    /**
     * The mark for one more run: the least used of its family's hues, or another's once those are all on show, yet never
     * the other family's own; and with dots only once there is none without.
     *
     * @param uses how much each mark is in use; {@link #SHOWN} and more for one that is on show
     * @param cnn  whether it is a run of a CNN, else of an MLP
     */
    public static int next(int[] uses, boolean cnn) {
        int own = cnn ? 1 : 0;
        return IntStream.range(0, uses.length).filter(mark -> mark % HUES != 1 - own).boxed()
                .min(Comparator.<Integer>comparingInt(mark -> uses[mark] / SHOWN).thenComparing(mark -> mark / HUES)
                        .thenComparing(mark -> mark % 2 != own).thenComparing(mark -> uses[mark]))
                .orElseThrow();
    }

    /**
     * The mark for a run that has one, to tell it from those on show: with its hue, and other dots if need be. If all of
     * them are on show, it keeps its own.
     *
     * @param uses as for {@link #next}
     */
    public static int apart(int mark, int[] uses) {
        int look = Math.floorMod(mark, size());
        return IntStream.concat(IntStream.of(look), IntStream.rangeClosed(0, MAX_DOTS).map(dots -> dotted(look, dots)))
                .filter(one -> uses[one] < SHOWN).findFirst().orElse(look);
    }

    private static Ink ink(String onLight, String onDark) {
        return new Ink(Rgb.of(onLight), Rgb.of(onDark));
    }
}
