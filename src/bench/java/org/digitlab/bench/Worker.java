package org.digitlab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.digitlab.files.Problem;
import org.slf4j.LoggerFactory;

/** A process with one {@link Engine}, which reads one {@link Order} and writes one {@link Reply} per line. */
final class Worker {

    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private final PrintStream replies;

    private Worker(PrintStream replies) {
        this.replies = replies;
    }

    /** @param arguments class name of the engine */
    public static void main(String[] arguments) throws InterruptedException {
        // Output of libraries must not mix with the replies.
        PrintStream replies = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        new Worker(replies).run(arguments[0]);
    }

    private void run(String engineClass) throws InterruptedException {
        Thread reader = new Thread(this::readOrders, "orders");
        reader.setDaemon(true);
        reader.start();
        try {
            Engine engine = (Engine) Class.forName(engineClass).getDeclaredConstructor().newInstance();
            reply(Reply.ready(engine.versions()));
            while (true) {
                reply(answer(engine, Json.read(orders.take(), Order.class)));
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            reply(failed(e));
        }
    }

    /** Reads orders until the benchmark ends, and then ends this process at once. */
    private void readOrders() {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                orders.add(line);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Worker.class).debug("The benchmark has ended", e);
        }
        Runtime.getRuntime().halt(0);
    }

    private static Reply answer(Engine engine, Order order) {
        try {
            return Reply.of(order.task() == Task.MEMORY ? PeakMemory.measure() : engine.measure(order));
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            return failed(e);
        }
    }

    private static Reply failed(Throwable error) {
        LoggerFactory.getLogger(Worker.class).debug("A measurement failed", error);
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Reply.problem(Problem.sentence(root));
    }

    private void reply(Reply reply) {
        replies.println(Json.line(reply));
    }
}
