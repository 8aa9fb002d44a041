package org.digitlab.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folder of the user's own data (runs, recipes, settings, logs), never inside the program.
 *
 * <p>The system property {@value #PROPERTY} has priority, then the environment variable {@value #VARIABLE}, then the
 * operating system's standard location.
 */
public final class AppFolder {

    public static final String PROPERTY = "digitlab.home";
    public static final String VARIABLE = "DIGITLAB_HOME";

    private AppFolder() {
    }

    /** Returns the folder's absolute path; it may not exist yet. */
    public static Path locate() {
        return locate(System.getProperty(PROPERTY), System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }

    /** Returns the default folder of the trainings that reproduce published figures. */
    public static Path reproduction() {
        return locate().resolve("reproduction");
    }

    /** Returns the default folder of runs. */
    public static Path runs() {
        return locate().resolve("runs");
    }

    /** Returns the default folder of cross-validations. */
    public static Path crossValidations() {
        return locate().resolve("cross-validations");
    }

    /** Returns the default folder of the user's own recipes. */
    public static Path recipes() {
        return locate().resolve("recipes");
    }

    static Path locate(String option, Map<String, String> environment, String system, Path home) {
        if (option != null && !option.isBlank()) {
            return Path.of(option).toAbsolutePath();
        }
        String variable = environment.get(VARIABLE);
        if (variable != null && !variable.isBlank()) {
            return Path.of(variable).toAbsolutePath();
        }
        return platformFolder(environment, system.toLowerCase(Locale.ROOT), home);
    }

    private static Path platformFolder(Map<String, String> environment, String system, Path home) {
        if (system.startsWith("windows")) {
            String appData = environment.get("APPDATA");
            return (appData == null ? home.resolve("AppData/Roaming") : Path.of(appData)).resolve("DigitLab");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/DigitLab");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        return (xdg == null || xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg)).resolve("digit-lab");
    }
}
