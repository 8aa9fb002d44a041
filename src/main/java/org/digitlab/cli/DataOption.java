package org.digitlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.data.DigitData;
import picocli.CommandLine.Option;

/** Which digits to use. */
final class DataOption {

    @Option(names = WindowOptions.DATA, paramLabel = "DIR", description = "Use the four IDX files in this folder in "
            + "place of the MNIST that comes with the program.")
    private Path folder;

    DigitData load() throws IOException {
        return load(folder);
    }

    /** Whether what was loaded is MNIST as it comes with the program, wherever it lies. */
    boolean isBundled(DigitData loaded) throws IOException {
        return folder == null || loaded.sha256().equals(DigitData.bundled().sha256());
    }

    /** @param folder null for the bundled MNIST */
    static DigitData load(Path folder) throws IOException {
        return folder == null ? DigitData.bundled() : DigitData.fromFolder(folder);
    }
}
