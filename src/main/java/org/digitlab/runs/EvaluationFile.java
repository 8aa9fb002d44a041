package org.digitlab.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.digitlab.files.Problem;
import org.digitlab.files.Sha256;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.runs.store.RecordFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Report on a run's model, stored in the run's folder so that the model need not be evaluated again.
 *
 * <p>A report is valid for one model file and one dataset. Any other report is ignored, and replaced by the next one,
 * unless a newer version of this program wrote it.
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
     * Computes the checksum of the model in a run's folder. To be called before the model is opened, so that the report
     * is not stored for weights that were saved meanwhile.
     *
     * @throws IOException if the model cannot be read
     */
    public static EvaluationFile of(RunFolder folder) throws IOException {
        return new EvaluationFile(folder.evaluation(), Sha256.of(folder.model()));
    }

    /** Returns the report on this model and a dataset; empty if there is no valid one. */
    public Optional<EvaluationReport> read(String dataSha256) {
        return stored().filter(record -> dataSha256.equals(record.dataSha256())).flatMap(this::report);
    }

    private Optional<EvaluationReport> report(EvaluationRecord record) {
        try {
            return Optional.of(record.report());
        } catch (IllegalArgumentException e) {
            return ignored(Problem.sentence(e));
        }
    }

    /** Returns the stored record if it is about this model. */
    private Optional<EvaluationRecord> stored() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode content = JSON.readTree(file.toFile());
            if (schema(content) != EvaluationRecord.SCHEMA) {
                return ignored("its schema is not " + EvaluationRecord.SCHEMA);
            }
            EvaluationRecord record = JSON.treeToValue(content, EvaluationRecord.class);
            return modelSha256.equals(record.modelSha256()) ? Optional.of(record) : ignored("it is about another model");
        } catch (IOException | IllegalArgumentException e) {
            return ignored(Problem.sentence(e));
        }
    }

    /** Stores a report on this model, unless there is one on other data, the run's own. */
    public void write(EvaluationReport report) throws IOException {
        Optional<EvaluationRecord> before = stored();
        if (isNewer() || before.isPresent() && !report.dataSha256().equals(before.get().dataSha256())) {
            LOG.debug("{} is of a newer version or about the run's own data and was not replaced", file);
            return;
        }
        RecordFolders.write(file, JSON.writeValueAsBytes(EvaluationRecord.of(report, modelSha256)));
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

    private <T> Optional<T> ignored(String why) {
        LOG.debug("{} is ignored: {}", file, why);
        return Optional.empty();
    }
}
