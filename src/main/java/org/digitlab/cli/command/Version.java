package org.digitlab.cli.command;

import java.util.Map;
import org.digitlab.files.Versions;
import picocli.CommandLine.IVersionProvider;

/** Versions printed by {@code --version}. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Map<String, String> versions = Versions.all();
        return new String[] {"Digit Lab " + versions.get("digit-lab"),
            "Deeplearning4j %s, Java %s, %s".formatted(versions.get("deeplearning4j"), versions.get("java"),
                    versions.get("os"))};
    }
}
