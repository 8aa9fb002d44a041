package org.digitlab.runs.record;

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
import org.digitlab.runs.store.RunState;

/**
 * The content of {@code run.json}.
 *
 * @param versions of digit-lab, deeplearning4j, java, os and others, by name
 * @param resumed  times at which the run was resumed
 * @param finished null while the run is under way
 * @param problem  why the run failed, one sentence; null unless it failed
 * @param results  figures by name, see {@link ResultNames}; intermediate ones while the run is under way
 */
public record RunRecord(RunState state, RunInfo info, Map<String, String> versions, Instant started,
        List<Instant> resumed, Instant finished, String problem, Map<String, Object> results) {

    /** Version of the file format. */
    public static final int SCHEMA = 1;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** Returns the record of a run that starts now. */
    public static RunRecord start(RunInfo info) {
        return new RunRecord(RunState.RUNNING, info, Versions.all(), now(), List.of(), null, null, Map.of());
    }

    /** Returns family, variant and time, for instance "CNN classic 12:00:05". */
    public String name() {
        return "%s %s %s".formatted(info.model().toUpperCase(Locale.ROOT), info.variant(),
                TIME.format(started.atZone(ZoneId.systemDefault())));
    }

    /** Returns a result; empty if it was not measured. */
    public OptionalDouble figure(String name) {
        return results.get(name) instanceof Number number ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** Returns this record as running, with the versions of this program. */
    public RunRecord running() {
        return new RunRecord(RunState.RUNNING, info, Versions.all(), started, resumed, null, null, results);
    }

    /** Returns this record with the present time added to those at which the run was resumed. */
    public RunRecord resumedNow() {
        List<Instant> times = Stream.concat(resumed.stream(), Stream.of(now())).toList();
        return new RunRecord(state, info, versions, started, times, finished, problem, results);
    }

    public RunRecord withResults(Map<String, Object> figures) {
        return new RunRecord(state, info, versions, started, resumed, finished, problem, figures);
    }

    /** Returns this record as ended now and, if the run failed, with the reason in one sentence, else null. */
    public RunRecord endedNow(RunState end, String why, Map<String, Object> figures) {
        return new RunRecord(end, info, versions, started, resumed, now(), why, figures);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
