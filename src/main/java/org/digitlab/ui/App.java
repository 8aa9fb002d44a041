package org.digitlab.ui;

/** The window. */
public final class App {

    private App() {
    }

    /** Opens the window and returns when it is closed. */
    public static void open(String... arguments) {
        throw new UnsupportedOperationException("this build has no window");
    }
}
