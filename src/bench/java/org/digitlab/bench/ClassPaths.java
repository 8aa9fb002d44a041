package org.digitlab.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of each rival's process. */
final class ClassPaths {

    private static final String SEPARATOR = File.pathSeparator;

    private final List<String> everything;
    private final List<String> application;
    private final List<String> plainNatives;

    /** @param folder folder in which Maven has written the application's class path and ND4J's default natives */
    ClassPaths(Path folder) throws IOException {
        everything = entries(System.getProperty("java.class.path"));
        application = entries(Files.readString(folder.resolve("application.classpath")).strip());
        try (Stream<Path> jars = Files.list(folder.resolve("plain-natives"))) {
            plainNatives = jars.map(Path::toString).toList();
        }
    }

    String of(Rival rival) {
        return switch (rival) {
            case OURS -> joined(Stream.concat(classes(), application.stream()));
            case DL4J -> joined(Stream.of(classes(), plainNatives.stream(),
                    application.stream().filter(ClassPaths::isNoAcceleration)).flatMap(stream -> stream));
            case PYTORCH, ONEDNN -> joined(everything.stream());
        };
    }

    /** The compiled classes of the application and of the benchmark. */
    private Stream<String> classes() {
        return everything.stream().filter(entry -> Files.isDirectory(Path.of(entry)));
    }

    /** Returns false for the natives that this project selects and for oneDNN. */
    static boolean isNoAcceleration(String jar) {
        String name = Path.of(jar).getFileName().toString();
        return !(name.startsWith("nd4j-native-") && name.endsWith("-onednn.jar")) && !name.startsWith("dnnl-");
    }

    private static List<String> entries(String classPath) {
        return Arrays.asList(classPath.split(SEPARATOR));
    }

    private static String joined(Stream<String> entries) {
        return entries.collect(Collectors.joining(SEPARATOR));
    }
}
