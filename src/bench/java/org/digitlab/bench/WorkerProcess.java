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
 * One rival's process. It waits without using the processor until it is asked, and it ends with this process: when its
 * orders end it ends itself, even if this process was killed.
 */
final class WorkerProcess implements AutoCloseable {

    private final String title;
    private final Process process;
    private final Path log;
    private final BufferedReader replies;
    private final BufferedWriter orders;

    /**
     * Starts it.
     *
     * @param options of its Java
     * @param log     takes what it prints besides replies
     */
    WorkerProcess(String title, String engine, String classPath, List<String> options, Path log) throws IOException {
        this.title = title;
        this.log = log;
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(options);
        builder.command().addAll(List.of(Worker.class.getName(), engine));
        // Too long for the command line of some systems.
        builder.environment().put("CLASSPATH", classPath);
        process = builder.redirectError(log.toFile()).start();
        replies = process.inputReader(StandardCharsets.UTF_8);
        orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** Waits until its libraries are loaded; gives their versions. */
    Map<String, String> versions() throws IOException, WorkerFailedException {
        return reply("starting").versions();
    }

    /** Has it measure and waits for the outcome. */
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
        // Natives may print to standard output as well.
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
        return new WorkerFailedException("%s ended (%s) while %s; what it printed is in %s"
                .formatted(title, code, doing, log));
    }
}
