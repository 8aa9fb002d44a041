package org.digitlab.network.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.digitlab.files.InvalidFileException;

/** Reads the entries of an untrusted model zip: only known names, each once and within its maximum size. */
final class ModelZip {

    private static final Map<String, Integer> MAX_SIZES = Map.of(
            ModelReader.CONFIGURATION, 4 << 20,
            ModelReader.COEFFICIENTS, 128 << 20,
            ModelReader.MANIFEST, 1 << 20);
    /** Entries that only a resumed training needs; others skip them. */
    private static final Map<String, Integer> MAX_TRAINING_SIZES = Map.of(
            TrainingStateFile.UPDATER, 512 << 20,
            TrainingStateFile.AVERAGE, 128 << 20,
            TrainingStateFile.BEST, 128 << 20,
            TrainingStateFile.PROGRESS, 1 << 20);
    /** Deeplearning4j reads these by Java deserialization, which can run foreign code. */
    private static final Set<String> SERIALIZED = Set.of("preprocessor.bin", "normalizer.bin");

    private final String file;
    private final Set<String> wanted;
    private final Map<String, byte[]> entries = new HashMap<>();

    /** @param wanted training entries to read */
    ModelZip(String file, InputStream in, Set<String> wanted) throws IOException {
        this.file = file;
        this.wanted = wanted;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                readEntry(entry.getName(), zip);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // Java throws IllegalArgumentException for a name that is not UTF-8.
            throw new InvalidFileException(file, "the zip file is damaged or truncated, expected a model", e);
        }
        if (entries.isEmpty()) {
            throw fault("not a zip file, expected a model");
        }
    }

    /** Returns the content of a required entry. */
    byte[] required(String name) throws InvalidFileException {
        byte[] content = entries.get(name);
        if (content == null) {
            throw fault("the zip file has no " + name + ", expected a Deeplearning4j model");
        }
        return content;
    }

    /** Returns the content of an entry, or null if there is none. */
    byte[] optional(String name) {
        return entries.get(name);
    }

    InvalidFileException fault(String detail) {
        return fault(detail, null);
    }

    InvalidFileException fault(String detail, Throwable cause) {
        return new InvalidFileException(file, detail, cause);
    }

    private void readEntry(String name, ZipInputStream zip) throws IOException {
        if (SERIALIZED.contains(name)) {
            throw fault("the zip file contains " + name + ", a Java-serialized object, which is not allowed");
        }
        Integer maxSize = MAX_SIZES.getOrDefault(name, MAX_TRAINING_SIZES.get(name));
        if (maxSize == null) {
            throw fault("the zip file contains \"" + name.codePoints().limit(60).collect(StringBuilder::new,
                    StringBuilder::appendCodePoint, StringBuilder::append) + "\", expected only entries of a model");
        }
        boolean needed = MAX_SIZES.containsKey(name) || wanted.contains(name);
        byte[] content = needed ? zip.readNBytes(maxSize + 1) : new byte[0];
        if ((needed ? content.length : zip.skip(maxSize + 1L)) > maxSize) {
            throw fault("%s is larger than %d MB, expected an entry of a model".formatted(name, maxSize >> 20));
        }
        if (needed && entries.put(name, content) != null) {
            throw fault("the zip file contains " + name + " twice, expected one");
        }
    }
}
