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
 * Checks whether a window can open before JavaFX starts, because a failed start of the toolkit leaves threads behind.
 *
 * <p>On Linux JavaFX 21 needs GTK 3 and X11, or Xwayland on Wayland; other systems always have a display.
 */
final class Display {

    private static final String RUN_BELOW = "or start it with xvfb-run java -jar target/digit-lab.jar";
    private static final String INSTEAD = "; training both networks in the terminal instead";
    /** The libraries that JavaFX links to, and their Debian packages. */
    private static final Map<String, String> PACKAGES = new TreeMap<>(
            Map.of("libX11.so.6", "libx11-6", "libXtst.so.6", "libxtst6", "libgtk-3.so.0", "libgtk-3-0"));

    /** The functions of libX11 that open a display. */
    public interface X11 extends Library {
        int XInitThreads();

        Pointer XOpenDisplay(String name);
    }

    private Display() {
    }

    /** Returns in one sentence why no window can open and what to install; empty if a window can open. */
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

    /** Returns the sentence for a window that did not open although everything seemed to be installed. */
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

    // The connection stays open, because an X server restarts when its last client leaves and may refuse JavaFX meanwhile.
    private static boolean opens() {
        X11 x11 = Native.load("libX11.so.6", X11.class);
        x11.XInitThreads();
        return x11.XOpenDisplay(null) != null;
    }
}
