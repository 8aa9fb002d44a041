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

/** Takes a model's zip apart without trusting it: known names only, each once, each within its size. */
final class ModelZip {

    private static final Map<String, Integer> LARGEST = Map.of(
            ModelReader.CONFIGURATION, 4 << 20,
            ModelReader.COEFFICIENTS, 128 << 20,
            ModelReader.MANIFEST, 1 << 20);
    /** What only a training that goes on needs; for others these are passed over. */
    private static final Map<String, Integer> LARGEST_OF_TRAINING = Map.of(
            TrainingStateFile.UPDATER, 512 << 20,
            TrainingStateFile.AVERAGE, 128 << 20,
            TrainingStateFile.BEST, 128 << 20,
            TrainingStateFile.PROGRESS, 1 << 20);
    /** Deeplearning4j reads these with Java's object deserialization, which runs foreign code. */
    private static final Set<String> SERIALIZED = Set.of("preprocessor.bin", "normalizer.bin");

    private final String file;
    private final Set<String> wanted;
    private final Map<String, byte[]> entries = new HashMap<>();

    /**
     * @param file   what to call it in messages
     * @param wanted of the entries for training
     */
    ModelZip(String file, InputStream in, Set<String> wanted) throws IOException {
        this.file = file;
        this.wanted = wanted;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                readEntry(entry.getName(), zip);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // The last is what Java throws for a name that is no UTF-8.
            throw new InvalidFileException(file, "the zip is damaged or cut off, expected a model", e);
        }
        if (entries.isEmpty()) {
            throw fault("not a zip file, expected a model");
        }
    }

    /** The bytes of an entry that must be there. */
    byte[] required(String name) throws InvalidFileException {
        byte[] content = entries.get(name);
        if (content == null) {
            throw fault("the zip holds no " + name + ", expected a Deeplearning4j model");
        }
        return content;
    }

    /** The bytes of an entry, or null. */
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
            throw fault("the zip holds " + name + ", a Java-serialized object, which is refused");
        }
        Integer largest = LARGEST.getOrDefault(name, LARGEST_OF_TRAINING.get(name));
        if (largest == null) {
            throw fault("the zip holds \"" + name.codePoints().limit(60).collect(StringBuilder::new,
                    StringBuilder::appendCodePoint, StringBuilder::append) + "\", expected only a model's entries");
        }
        if (LARGEST.containsKey(name) || wanted.contains(name)) {
            keep(name, largest, zip);
        } else {
            passOver(name, largest, zip);
        }
    }

    private void keep(String name, int largest, ZipInputStream zip) throws IOException {
        byte[] content = zip.readNBytes(largest + 1);
        if (content.length > largest) {
            throw fault("%s is larger than %d MB, expected a model's".formatted(name, largest >> 20));
        }
        if (entries.put(name, content) != null) {
            throw fault("the zip holds " + name + " twice, expected it once");
        }
    }

    private void passOver(String name, int largest, ZipInputStream zip) throws IOException {
        if (zip.skip(largest + 1L) > largest) {
            throw fault("%s is larger than %d MB, expected a model's".formatted(name, largest >> 20));
        }
    }
}
