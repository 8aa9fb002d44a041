package org.digitlab.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** What a run or a model was made with. */
public final class Versions {

    private static final String DL4J = "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";

    private Versions() {
    }

    /** Versions of digit-lab, deeplearning4j, java and os, in that order. */
    public static Map<String, String> all() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("digit-lab", program());
        versions.put("deeplearning4j", fromProperties(DL4J));
        versions.put("java", System.getProperty("java.version"));
        versions.put("os", "%s %s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version"),
                System.getProperty("os.arch")));
        return versions;
    }

    /** This program's version, "development" if it does not run from its jar. */
    public static String program() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static String fromProperties(String resource) {
        try (InputStream in = Versions.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
