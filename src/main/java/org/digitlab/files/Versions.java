package org.digitlab.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions in use, for manifests, runs and the About window. */
public final class Versions {

    private Versions() {
    }

    /** Returns the versions of digit-lab, deeplearning4j, javafx, java and os by name. */
    public static Map<String, String> all() {
        Properties built = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("/org/digitlab/versions.properties")) {
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("versions.properties cannot be read from the program", e);
        }
        Map<String, String> versions = new TreeMap<>();
        built.stringPropertyNames().forEach(name -> versions.put(name, built.getProperty(name)));
        versions.put("java", System.getProperty("java.version"));
        versions.put("os", "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        return versions;
    }
}
