package org.digitlab.experiments;

import java.io.Flushable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.digitlab.files.Problem;
import org.digitlab.runs.RecordWriter;
import org.digitlab.runs.store.RecordFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the files of recorded work without ending the training on a failure. What cannot be written is kept and tried
 * again every second; the first problem is reported at once, and the end of all problems.
 */
final class RetryingWriter {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingWriter.class);

    /** Less than the minute that the process has for saving after Ctrl+C. */
    private static final int TRIES_AT_END = 45;

    private final RecordWriter metrics;
    private final Consumer<String> unsaved;
    private final Runnable savedAgain;
    private final RetryPause pause;
    /** What could not be written, by a name of our own, in the order of the first attempts. */
    private final Map<String, Flushable> pending = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    /** The problem that was reported last; null if nothing is missing. */
    private String reported;
    private int triesLeft = TRIES_AT_END;
    private volatile boolean hurried;

    /**
     * @param metrics    writes the measurements, which it keeps and tries again by itself
     * @param unsaved    receives the first problem, one sentence
     * @param savedAgain called when nothing is missing any more
     */
    RetryingWriter(RecordWriter metrics, Consumer<String> unsaved, Runnable savedAgain, RetryPause pause) {
        this.metrics = metrics;
        this.unsaved = unsaved;
        this.savedAgain = savedAgain;
        this.pause = pause;
    }

    /**
     * Writes now; on a failure the writing is kept, in place of an earlier one of the same name.
     *
     * @param writing writes one or more files
     * @return whether everything was written
     */
    boolean write(String name, Flushable writing) {
        pending.put(name, writing);
        attempt(name);
        report();
        return !pending.containsKey(name);
    }

    /** Tries again what could not be written, at most once a second; to be called after every measurement. */
    void retry() {
        if (!pending.isEmpty() && pause.isOver()) {
            attemptAll();
        }
        report();
    }

    /** Waits at the end until everything is written, but not for ever, nor if the folder is gone. */
    void finish() {
        while (isMissing() && triesLeft > 0 && !hurried && gone().isEmpty()) {
            triesLeft--;
            if (!pause.await()) {
                hurry();
            }
            metrics.flush();
            attemptAll();
            report();
        }
    }

    /** Ends the waiting at the end, from any thread. */
    void hurry() {
        hurried = true;
    }

    /** Gives up writing something that is no longer needed. */
    void forget(String name) {
        pending.remove(name);
        problems.remove(name);
        report();
    }

    /** Returns why something was not written, one sentence; null if it was. */
    String problem(String name) {
        return problems.get(name);
    }

    /** Reports a loss that no retry can undo. */
    void lost(String problem) {
        problems.put(problem, problem);
        report();
    }

    private void attemptAll() {
        List.copyOf(pending.keySet()).forEach(this::attempt);
    }

    private void attempt(String name) {
        try {
            pending.get(name).flush();
            pending.remove(name);
            problems.remove(name);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.debug("Part of a run could not be written", e);
            problems.put(name, Problem.sentence(e));
        }
        pause.begin();
    }

    private boolean isMissing() {
        return !pending.isEmpty() || metrics.problem().isPresent();
    }

    private void report() {
        Optional<String> problem = problems.values().stream().findFirst().or(metrics::problem);
        if (problem.isPresent()) {
            report(problem.get(), gone());
        } else if (reported != null) {
            reported = null;
            savedAgain.run();
        }
    }

    /** Reports the first problem, and also that the folder is gone, which is another matter than a full disk. */
    private void report(String problem, Optional<String> gone) {
        if (reported == null || gone.isPresent() && !gone.get().equals(reported)) {
            reported = gone.orElse(problem);
            unsaved.accept(reported);
        }
    }

    private Optional<String> gone() {
        try {
            RecordFolders.checkPresent(metrics.path());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problem.sentence(e));
        }
    }
}
