package org.digitlab.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.metrics.classification.Agreement;
import org.digitlab.metrics.classification.Comparison;
import org.digitlab.metrics.classification.EvaluationReport;

/** Evaluation results as fields of JSON objects. */
public final class EvaluationFields {

    private EvaluationFields() {
    }

    public static Map<String, Object> of(String model, EvaluationReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", model);
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

    public static Map<String, Object> of(Comparison comparison) {
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
