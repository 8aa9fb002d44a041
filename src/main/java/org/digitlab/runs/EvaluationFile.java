package org.digitlab.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.digitlab.files.Problem;
import org.digitlab.files.Sha256;
import org.digitlab.metrics.TestReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The test report kept in a run's folder, so that a model is tested once.
 *
 * <p>It counts for one model file and one set of data only. Whatever else is found is passed over, for a report can
 * always be made again; one of a newer version of this program is left as it is.
 */
public final class EvaluationFile {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final String modelSha256;

    private EvaluationFile(Path file, String modelSha256) {
        this.file = file;
        this.modelSha256 = modelSha256;
    }

    /**
     * Looks at the model in a run's folder; call it before the model is opened, so that a report is never kept for
     * weights that came later.
     *
     * @throws IOException if there is no model that can be read
     */
    public static EvaluationFile of(RunFolder folder) throws IOException {
        try (InputStream in = Files.newInputStream(folder.model())) {
            return new EvaluationFile(folder.evaluation(), Sha256.of(in));
        }
    }

    /** The report on this very model and these data; empty if there is none that can be used. */
    public Optional<TestReport> read(String dataSha256) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode content = JSON.readTree(file.toFile());
            if (schema(content) != EvaluationRecord.SCHEMA) {
                return unusable("its schema is not " + EvaluationRecord.SCHEMA);
            }
            EvaluationRecord kept = JSON.treeToValue(content, EvaluationRecord.class);
            if (!modelSha256.equals(kept.modelSha256()) || !dataSha256.equals(kept.dataSha256())) {
                return unusable("it is about another model or other data");
            }
            return Optional.of(kept.report());
        } catch (IOException | IllegalArgumentException e) {
            return unusable(Problem.sentence(e));
        }
    }

    /**
     * Keeps a report on this model in place of any older one.
     *
     * @throws IOException one sentence, if it cannot be written
     */
    public void write(TestReport report) throws IOException {
        if (isNewer()) {
            LOG.debug("{} is of a newer version and was left as it is", file);
            return;
        }
        byte[] json = JSON.writeValueAsBytes(EvaluationRecord.of(report, modelSha256));
        RunFolder.write(file, json);
    }

    private boolean isNewer() {
        try {
            return Files.isRegularFile(file) && schema(JSON.readTree(file.toFile())) > EvaluationRecord.SCHEMA;
        } catch (IOException e) {
            LOG.debug("{} cannot be read and is replaced: {}", file, Problem.sentence(e));
            return false;
        }
    }

    private static int schema(JsonNode content) {
        return content.path("schema").asInt();
    }

    private Optional<TestReport> unusable(String why) {
        LOG.debug("{} is not used: {}", file, why);
        return Optional.empty();
    }
}
