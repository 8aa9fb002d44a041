package org.digitlab.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.digitlab.files.Versions;
import org.digitlab.metrics.ResultNames;

/**
 * The content of {@code run.json}.
 *
 * @param versions by name, of digit-lab, deeplearning4j, java, os and others
 * @param started  when
 * @param resumed  when it was gone on with, each time
 * @param finished when; null while the run goes on
 * @param problem  why it failed, one sentence; null unless it did
 * @param results  figures by name, see {@link ResultNames}; so far while the run goes on
 */
public record RunRecord(RunState state, RunInfo info, Map<String, String> versions, Instant started,
        List<Instant> resumed, Instant finished, String problem, Map<String, Object> results) {

    /** Version of this format. */
    public static final int SCHEMA = 1;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** Of what begins now. */
    static RunRecord start(RunInfo info) {
        return new RunRecord(RunState.RUNNING, info, Versions.all(), now(), List.of(), null, null, Map.of());
    }

    /** Network, variant and time, for instance "CNN classic 12:00:05". */
    public String name() {
        return "%s %s %s".formatted(info.model().toUpperCase(Locale.ROOT), info.variant(),
                TIME.format(started.atZone(ZoneId.systemDefault())));
    }

    /** One of the results; empty if it was never measured. */
    public OptionalDouble figure(String name) {
        return results.get(name) instanceof Number number ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** Going on with what was over, by the versions of today. */
    RunRecord running() {
        return new RunRecord(RunState.RUNNING, info, Versions.all(), started, resumed, null, null, results);
    }

    RunRecord resumedNow() {
        List<Instant> times = Stream.concat(resumed.stream(), Stream.of(now())).toList();
        return new RunRecord(state, info, versions, started, times, finished, problem, results);
    }

    RunRecord measured(Map<String, Object> figures) {
        return new RunRecord(state, info, versions, started, resumed, finished, problem, figures);
    }

    RunRecord endedNow(RunState end, String why, Map<String, Object> figures) {
        return new RunRecord(end, info, versions, started, resumed, now(), why, figures);
    }

    /** To the second, as records have it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
