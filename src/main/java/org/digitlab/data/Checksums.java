package org.digitlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Sha256;

/** Expected SHA-256 of compressed or uncompressed files, as listed by {@code sha256sum}. */
final class Checksums {

    static final String FILE_NAME = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})\\s+\\*?(?:\\./)?(\\S+)\\s*");
    private static final int MAX_BYTES = 1 << 20;

    private final Map<String, String> known = new HashMap<>();

    private Checksums(String list) {
        list.lines().map(LINE::matcher).filter(Matcher::matches)
                .forEach(line -> known.put(line.group(2), line.group(1).toLowerCase(Locale.ROOT)));
    }

    /** Reads the list in a folder; without one, every file passes. */
    static Checksums inFolder(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return new Checksums("");
        }
        try (InputStream in = Files.newInputStream(file)) {
            Checksums listed = read(in);
            if (in.read() >= 0) {
                throw new InvalidFileException(file, "is larger than %d MB, expected lines as sha256sum writes them"
                        .formatted(MAX_BYTES >> 20));
            }
            if (listed.known.isEmpty()) {
                throw new InvalidFileException(file, "lists no SHA-256, expected lines as sha256sum writes them");
            }
            return listed;
        }
    }

    static Checksums onClassPath() throws IOException {
        try (InputStream in = IdxSource.resource(FILE_NAME)) {
            return read(in);
        }
    }

    private static Checksums read(InputStream in) throws IOException {
        return new Checksums(new String(in.readNBytes(MAX_BYTES), StandardCharsets.ISO_8859_1));
    }

    /**
     * Compares a file with the list: the uncompressed content if it is listed, otherwise the bytes as stored.
     *
     * @param contentSha256 the SHA-256 of the uncompressed bytes
     * @throws IOException if the SHA-256 differs
     */
    void verify(IdxSource source, String contentSha256) throws IOException {
        String content = known.get(source.fileName().replaceFirst("\\.gz$", ""));
        if (content != null) {
            compare(source, content, contentSha256);
        } else if (known.containsKey(source.fileName())) {
            compare(source, known.get(source.fileName()), storedSha256(source));
        }
    }

    private static String storedSha256(IdxSource source) throws IOException {
        try (InputStream in = source.opener().get()) {
            return Sha256.of(in);
        }
    }

    private static void compare(IdxSource source, String expected, String found) throws IOException {
        if (!expected.equals(found)) {
            throw new InvalidFileException(source.title(),
                    "has the SHA-256 %s, expected %s as in %s".formatted(found, expected, FILE_NAME), null);
        }
    }
}
