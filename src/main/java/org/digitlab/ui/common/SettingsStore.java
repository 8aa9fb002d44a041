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

/** Keeps {@link Settings} in one file. A file that cannot be used is put aside and never stops the program. */
public final class SettingsStore {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private boolean putAside;

    /** @param folder where settings.json is or will be */
    public SettingsStore(Path folder) {
        file = folder.resolve("settings.json");
    }

    /** What was saved, or the defaults. */
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

    /** Whether {@link #load} found a file that it could not use. */
    public boolean hasPutAside() {
        return putAside;
    }

    /** @throws IOException if it cannot be written; the old file is then what it was */
    public void save(Settings settings) throws IOException {
        AtomicFiles.write(file, out -> out.write(JSON.writeValueAsBytes(settings)));
    }

    // Copied rather than moved: another window of the program may be about to read or write it.
    private void putAside() {
        putAside = true;
        try {
            Files.copy(file, file.resolveSibling("settings.json.bad"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be put aside", file, e);
        }
    }
}
