package org.digitlab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builder of Java processes with the class path of the tests, in a virtual machine that suits brief runs. */
public final class JavaProcess {

    private JavaProcess() {
    }

    /**
     * Returns a process that runs {@code main}.
     *
     * @param options options of the virtual machine
     */
    public static ProcessBuilder of(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
