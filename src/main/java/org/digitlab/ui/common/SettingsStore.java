package org.digitlab.ui.common;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.digitlab.files.AtomicFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes {@link Settings}. A file that cannot be read is copied to a backup and replaced by defaults. */
public final class SettingsStore {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private boolean putAside;

    /** @param folder the folder of settings.json */
    public SettingsStore(Path folder) {
        file = folder.resolve("settings.json");
    }

    /** Returns the saved settings, or the defaults. */
    public Settings load() {
        if (!Files.exists(file)) {
            return Settings.DEFAULTS;
        }
        try {
            Settings settings = JSON.readValue(Files.readString(file), Settings.class);
            if (settings != null) {
                return settings;
            }
            LOG.warn("{} is empty", file);
        } catch (JsonProcessingException e) {
            LOG.warn("{} is not this version's settings: {}", file, e.getOriginalMessage());
        } catch (IOException e) {
            LOG.warn("{} cannot be read", file, e);
        }
        putAside();
        return Settings.DEFAULTS;
    }

    /** Returns whether {@link #load} found a file that it could not read. */
    public boolean hasPutAside() {
        return putAside;
    }

    /** @throws IOException if the file cannot be written; the old file is then unchanged */
    public void save(Settings settings) throws IOException {
        AtomicFiles.write(file, out -> out.write(JSON.writeValueAsBytes(settings)));
    }

    // Copied rather than moved, because another window of the program may be reading or writing the file.
    private void putAside() {
        putAside = true;
        try {
            Files.copy(file, file.resolveSibling("settings.json.bad"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be put aside", file, e);
        }
    }
}
