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
import org.digitlab.metrics.classification.EvaluationReport;
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
    public Optional<EvaluationReport> read(String dataSha256) {
        return usable().filter(kept -> dataSha256.equals(kept.dataSha256())).flatMap(this::report);
    }

    private Optional<EvaluationReport> report(EvaluationRecord kept) {
        try {
            return Optional.of(kept.report());
        } catch (IllegalArgumentException e) {
            return unusable(Problem.sentence(e));
        }
    }

    /** What is kept of this very model. */
    private Optional<EvaluationRecord> usable() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode content = JSON.readTree(file.toFile());
            if (schema(content) != EvaluationRecord.SCHEMA) {
                return unusable("its schema is not " + EvaluationRecord.SCHEMA);
            }
            EvaluationRecord kept = JSON.treeToValue(content, EvaluationRecord.class);
            return modelSha256.equals(kept.modelSha256()) ? Optional.of(kept) : unusable("it is about another model");
        } catch (IOException | IllegalArgumentException e) {
            return unusable(Problem.sentence(e));
        }
    }

    /**
     * Keeps a report on this model in place of any older one; but one of this very model on other data stays, which are
     * the run's own.
     *
     * @throws IOException one sentence, if it cannot be written
     */
    public void write(EvaluationReport report) throws IOException {
        Optional<EvaluationRecord> before = usable();
        if (isNewer() || before.isPresent() && !report.dataSha256().equals(before.get().dataSha256())) {
            LOG.debug("{} is of a newer version or about the run's own data and was left as it is", file);
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

    private <T> Optional<T> unusable(String why) {
        LOG.debug("{} is not used: {}", file, why);
        return Optional.empty();
    }
}
