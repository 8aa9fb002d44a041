package org.digitlab.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;

/**
 * The content of {@code run.json}.
 *
 * @param schema   version of this format
 * @param versions by name, of digit-lab, deeplearning4j, java, os and others
 * @param cores    processors that Java saw
 * @param started  ISO-8601 time in UTC
 * @param finished the same; null while the run goes on
 * @param problem  why it failed, one sentence; null unless it did
 * @param results  figures such as validationAccuracy, testAccuracy, bestEpoch; null while the run goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunRecord(int schema, RunState state, @JsonUnwrapped RunInfo info, Map<String, String> versions, int cores,
        String started, String finished, String problem, Map<String, Object> results) {

    static final int SCHEMA = 1;
}
