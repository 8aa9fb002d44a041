package org.digitlab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.metrics.Agreement;
import org.digitlab.metrics.Comparison;
import org.digitlab.metrics.TestReport;

/** Test reports as the fields of JSON objects. */
final class TestFields {

    private TestFields() {
    }

    static Map<String, Object> of(TypedModel model, TestReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", model.toString());
        fields.put("accuracy", report.accuracy());
        fields.put("interval", report.interval());
        fields.put("loss", report.loss());
        fields.put("images", report.images());
        fields.put("confusion", report.confusion().counts());
        fields.put("perClass", report.confusion().perClass());
        fields.put("calibration", report.calibration());
        fields.put("latency", report.latency());
        fields.put("mistakes", report.mistakes());
        return fields;
    }

    static Map<String, Object> of(Comparison comparison) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("bothRight", comparison.count(Agreement.BOTH_RIGHT));
        fields.put("onlyModelRight", comparison.count(Agreement.ONLY_A_RIGHT));
        fields.put("onlyAgainstRight", comparison.count(Agreement.ONLY_B_RIGHT));
        fields.put("bothWrong", comparison.count(Agreement.BOTH_WRONG));
        fields.put("pValue", comparison.pValue());
        fields.put("significant", comparison.significant());
        return fields;
    }
}
