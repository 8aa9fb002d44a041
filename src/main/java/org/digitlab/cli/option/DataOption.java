package org.digitlab.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.data.DigitData;
import picocli.CommandLine.Option;

/** The option for the data set. */
public final class DataOption {

    @Option(names = WindowOptions.DATA, paramLabel = "DIR", description = "Use the four IDX files in this folder "
            + "instead of MNIST.")
    private Path folder;

    public DigitData load() throws IOException {
        return load(folder);
    }

    /** Returns whether the data is the bundled MNIST, from whichever folder. */
    public boolean isBundled(DigitData loaded) throws IOException {
        return folder == null || loaded.sha256().equals(DigitData.bundled().sha256());
    }

    /** @param folder null for the bundled MNIST */
    public static DigitData load(Path folder) throws IOException {
        return folder == null ? DigitData.bundled() : DigitData.fromFolder(folder);
    }
}
