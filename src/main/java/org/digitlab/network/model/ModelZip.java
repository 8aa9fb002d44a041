package org.digitlab.network.model;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Printable;

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

    /** The maximum size of the headers of all entries and of the directory that lists them. */
    private static final int MAX_DIRECTORY = 1 << 20;

    private final String file;
    private final Set<String> wanted;
    private final Map<String, byte[]> entries = new HashMap<>();
    /** Names, sizes and checksums in the order of the file. */
    private final List<String> found = new ArrayList<>();
    private long packed;

    /**
     * Reads a whole zip file; refuses one that ends before its directory, or whose directory lists other entries.
     *
     * @param wanted training entries to read
     */
    static ModelZip open(Path file, Set<String> wanted) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ModelZip zip = new ModelZip(file.toString(), in, wanted);
            zip.checkDirectory(file);
            return zip;
        }
    }

    /** @param wanted training entries to read */
    ModelZip(String file, InputStream in, Set<String> wanted) throws IOException {
        this.file = file;
        this.wanted = wanted;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                readEntry(entry.getName(), zip);
                zip.closeEntry();
                found.add(description(entry));
                packed += entry.getCompressedSize();
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // Java throws IllegalArgumentException for a name that is not UTF-8.
            throw damaged(e);
        }
        if (entries.isEmpty()) {
            throw fault("not a zip file, expected a model");
        }
    }

    private void checkDirectory(Path path) throws IOException {
        if (Files.size(path) - packed > MAX_DIRECTORY) {
            throw fault("the zip file has other data than its entries, expected a model");
        }
        try (ZipFile listed = new ZipFile(path.toFile())) {
            if (!found.equals(listed.stream().map(ModelZip::description).toList())) {
                throw damaged(null);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private static String description(ZipEntry entry) {
        return "%s %d %d".formatted(entry.getName(), entry.getSize(), entry.getCrc());
    }

    private InvalidFileException damaged(Exception cause) {
        return fault("the zip file is damaged or truncated, expected a model", cause);
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
            throw fault("the zip file contains \"%s\", expected only entries of a model"
                    .formatted(Printable.value(name)));
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
