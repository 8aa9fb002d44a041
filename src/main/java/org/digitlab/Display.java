package org.digitlab;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds out whether a window can open, before JavaFX is touched: a toolkit that fails half-way leaves threads behind.
 *
 * <p>JavaFX 21 draws through GTK 3 on X11 only, on Wayland through Xwayland; elsewhere there is always a display.
 */
final class Display {

    private static final String RUN_BELOW = "or start it with xvfb-run java -jar target/digit-lab.jar";
    private static final String INSTEAD = "; training both networks in the terminal instead";
    /** What JavaFX's native part is linked to, and the Debian packages that bring it. */
    private static final Map<String, String> PACKAGES = new TreeMap<>(
            Map.of("libX11.so.6", "libx11-6", "libXtst.so.6", "libxtst6", "libgtk-3.so.0", "libgtk-3-0"));

    /** The part of libX11 that asks for a display. */
    public interface X11 extends Library {
        int XInitThreads();

        Pointer XOpenDisplay(String name);
    }

    private Display() {
    }

    /** Why no window can open and what to install, one sentence; empty if one can. */
    static Optional<String> problem() {
        if (!Platform.isLinux() || System.getProperty("monocle.platform") != null) {
            return Optional.empty();
        }
        Optional<String> missing = PACKAGES.keySet().stream().filter(library -> !loads(library)).findFirst();
        if (missing.isPresent()) {
            return Optional.of("No window: %s is missing (install %s)%s"
                    .formatted(missing.get(), PACKAGES.get(missing.get()), INSTEAD));
        }
        return opens() ? Optional.empty() : Optional.of(unreachable(System.getenv("DISPLAY")));
    }

    /** The same for a window that did not open although there seemed to be all it needs. */
    static String problem(String detail) {
        return "No window: %s (install libgtk-3-0 and xvfb, %s)%s".formatted(detail, RUN_BELOW, INSTEAD);
    }

    private static String unreachable(String name) {
        String what = name == null || name.isBlank() ? "there is no display" : "display " + name + " does not answer";
        return "No window: %s (install xvfb, %s)%s".formatted(what, RUN_BELOW, INSTEAD);
    }

    private static boolean loads(String library) {
        try {
            NativeLibrary.getInstance(library);
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }

    // The connection stays open: an X server that loses its last client starts anew, and may refuse JavaFX meanwhile.
    private static boolean opens() {
        X11 x11 = Native.load("libX11.so.6", X11.class);
        x11.XInitThreads();
        return x11.XOpenDisplay(null) != null;
    }
}
