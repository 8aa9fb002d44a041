package org.digitlab.plot;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The colours of networks and runs, apart from each other for colour-blind people too (after Okabe and Ito). */
public final class Palette {

    public static final Ink MLP = ink("#0072b2", "#56b4e9");
    public static final Ink CNN = ink("#d55e00", "#ff9b52");

    /** Cool and warm by turns: the cool ones, at even places, are for MLPs and the warm ones for CNNs. */
    private static final List<Ink> RUNS = List.of(MLP, CNN, ink("#008b68", "#3ecfa6"), ink("#b8468b", "#e592c2"),
            ink("#5b4bbf", "#a99cf5"), ink("#8a7300", "#e6cf4a"), ink("#2b93a8", "#7fdcec"),
            ink("#a32a2a", "#ff8b8b"), ink("#3d3d3d", "#d8d8d8"), ink("#6b8e23", "#b5d96a"));

    /** More than any number of runs that are not. */
    public static final int SHOWN = 1_000_000;

    private Palette() {
    }

    /** How many colours of runs there are. */
    public static int size() {
        return RUNS.size();
    }

    /** The colour of a run that is marked with {@code mark}, from 0; there are ten, then they begin anew. */
    public static Ink run(int mark) {
        return RUNS.get(Math.floorMod(mark, RUNS.size()));
    }

    /**
     * The mark for one more run: the least used of its family's colours, or another's once those are all on show, yet
     * never the other family's own.
     *
     * @param uses how much each mark is in use; {@link #SHOWN} and more for one that is on show
     * @param cnn  whether it is a run of a CNN, else of an MLP
     */
    public static int next(int[] uses, boolean cnn) {
        int own = cnn ? 1 : 0;
        return IntStream.range(0, uses.length).filter(mark -> mark != 1 - own).boxed()
                .min(Comparator.comparingLong(mark -> uses[mark] + (mark % 2 == own ? 0L : SHOWN - 1)))
                .orElseThrow();
    }

    private static Ink ink(String onLight, String onDark) {
        return new Ink(Rgb.of(onLight), Rgb.of(onDark));
    }
}
