package org.digitlab.plot;

import java.util.List;

/** The colours of networks and runs, apart from each other for colour-blind people too (after Okabe and Ito). */
public final class Palette {

    public static final Ink MLP = ink("#0072b2", "#56b4e9");
    public static final Ink CNN = ink("#d55e00", "#ff9b52");

    private static final List<Ink> RUNS = List.of(MLP, CNN, ink("#008b68", "#3ecfa6"), ink("#b8468b", "#e592c2"),
            ink("#8a7300", "#e6cf4a"), ink("#5b4bbf", "#a99cf5"), ink("#3d3d3d", "#d8d8d8"),
            ink("#2b93a8", "#7fdcec"), ink("#a32a2a", "#ff8b8b"), ink("#6b8e23", "#b5d96a"));

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

    private static Ink ink(String onLight, String onDark) {
        return new Ink(Rgb.of(onLight), Rgb.of(onDark));
    }
}
