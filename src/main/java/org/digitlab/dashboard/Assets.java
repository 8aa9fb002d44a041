package org.digitlab.dashboard;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deeplearning4j.ui.VertxUIServer;

/** Reads scripts, styles and images of the pages from jars; no path can name a file on the disk. */
final class Assets {

    static final String PREFIX = "/assets/";

    /** Folders and a file with an extension, without leading dots or encoded characters that could lead upwards. */
    private static final Pattern PLAIN = Pattern.compile("(\\w[\\w.-]*/)*\\w[\\w-]*(\\.[\\w-]+)+");
    private static final String LIBRARIES = "webjars/";

    private Assets() {
    }

    /**
     * @param path path of the request, not decoded
     * @return empty if there is no such file
     */
    static Optional<Buffer> read(String path) throws IOException {
        if (!path.startsWith(PREFIX) || !PLAIN.matcher(path.substring(PREFIX.length())).matches()) {
            return Optional.empty();
        }
        try (InputStream file = VertxUIServer.class.getResourceAsStream("/" + resource(path))) {
            return file == null ? Optional.empty() : Optional.of(Buffer.buffer(file.readAllBytes()));
        }
    }

    private static String resource(String path) {
        String name = path.substring(PREFIX.length());
        return (name.startsWith(LIBRARIES) ? "META-INF/resources/" : VertxUIServer.ASSETS_ROOT_DIRECTORY) + name;
    }
}
