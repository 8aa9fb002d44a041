package org.digitlab.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The process of a rival. The process is idle between orders and ends when its input ends, even if this process is
 * killed.
 */
final class WorkerProcess implements AutoCloseable {

    private final String title;
    private final Process process;
    private final Path log;
    private final BufferedReader replies;
    private final BufferedWriter orders;

    /**
     * Starts the process.
     *
     * @param options options of the Java virtual machine
     * @param log     file for all other output of the process
     */
    WorkerProcess(String title, String engine, String classPath, List<String> options, Path log) throws IOException {
        this.title = title;
        this.log = log;
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(options);
        builder.command().addAll(List.of(Worker.class.getName(), engine));
        // The class path is too long for the command line of some systems.
        builder.environment().put("CLASSPATH", classPath);
        process = builder.redirectError(log.toFile()).start();
        replies = process.inputReader(StandardCharsets.UTF_8);
        orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** Waits until the libraries are loaded and returns their versions. */
    Map<String, String> versions() throws IOException, WorkerFailedException {
        return reply("starting").versions();
    }

    /** Lets the process measure and waits for the result. */
    Map<Quantity, Double> measure(Order order) throws IOException, WorkerFailedException {
        try {
            orders.write(Json.line(order));
            orders.newLine();
            orders.flush();
        } catch (IOException e) {
            throw died(order.toString());
        }
        return reply(order.toString()).figures();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Reply reply(String doing) throws IOException, WorkerFailedException {
        String line = replies.readLine();
        // Native libraries may print to standard output.
        while (line != null && !line.startsWith("{")) {
            line = replies.readLine();
        }
        if (line == null) {
            throw died(doing);
        }
        Reply reply = Json.read(line, Reply.class);
        if (reply.problem() != null) {
            throw new WorkerFailedException("%s failed while %s: %s".formatted(title, doing, reply.problem()));
        }
        return reply;
    }

    private WorkerFailedException died(String doing) throws IOException {
        String code = "no exit code yet";
        try {
            if (process.waitFor(5, TimeUnit.SECONDS)) {
                code = "exit code " + process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new WorkerFailedException("%s ended (%s) while %s; see its output in %s"
                .formatted(title, code, doing, log));
    }
}
