package org.digitlab.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folder of the user's own data (runs, recipes, settings, logs), never inside the program.
 *
 * <p>The system property {@value #PROPERTY} wins, then the environment variable {@value #VARIABLE}, then the
 * place where the operating system keeps such data.
 */
public final class AppFolder {

    public static final String PROPERTY = "digitlab.home";
    public static final String VARIABLE = "DIGITLAB_HOME";

    private AppFolder() {
    }

    /** The folder's absolute path; it may not exist yet. */
    public static Path locate() {
        return locate(System.getProperty(PROPERTY), System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }

    /** Where the trainings that reproduce published figures are kept unless another folder is named. */
    public static Path reproduction() {
        return locate().resolve("reproduction");
    }

    /** Where training runs are kept unless another folder is named. */
    public static Path runs() {
        return locate().resolve("runs");
    }

    /** Where cross-validations are kept unless another folder is named. */
    public static Path crossValidations() {
        return locate().resolve("cross-validations");
    }

    /** Where the user's own recipes are kept unless another place is chosen. */
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
