package org.digitlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.network.DigitModel;
import org.digitlab.network.Manifest;
import org.digitlab.network.ModelFile;

final class ModelFiles {
    static void save(DigitModel model, Manifest manifest, Path file) throws IOException {
        ModelFile.save(model, file);
    }
}
