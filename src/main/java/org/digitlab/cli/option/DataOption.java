package org.digitlab.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.data.DigitData;
import picocli.CommandLine.Option;

/** Which digits to use. */
public final class DataOption {

    @Option(names = WindowOptions.DATA, paramLabel = "DIR", description = "Use the four IDX files in this folder in "
            + "place of the MNIST that comes with the program.")
    private Path folder;

    public DigitData load() throws IOException {
        return load(folder);
    }

    /** Whether what was loaded is MNIST as it comes with the program, wherever it lies. */
    public boolean isBundled(DigitData loaded) throws IOException {
        return folder == null || loaded.sha256().equals(DigitData.bundled().sha256());
    }

    /** @param folder null for the bundled MNIST */
    public static DigitData load(Path folder) throws IOException {
        return folder == null ? DigitData.bundled() : DigitData.fromFolder(folder);
    }
}
