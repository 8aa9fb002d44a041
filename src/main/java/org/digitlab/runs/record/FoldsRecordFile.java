package org.digitlab.runs.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.JsonFields;
import org.digitlab.metrics.FoldResult;
import org.digitlab.runs.store.RecordFolders;

/**
 * Reads and writes {@code cross-validation.json}: the fields of a {@code run.json}, the number of folds and the results of
 * each complete fold.
 */
public final class FoldsRecordFile {

    private FoldsRecordFile() {
    }

    public static void write(FoldsRecord record, Path file) throws IOException {
        Map<String, Object> fields = RunRecordFile.fields(record.run());
        fields.put("schema", FoldsRecord.SCHEMA);
        fields.put("folds", record.folds());
        fields.put("complete", record.complete());
        RecordFolders.write(file, JsonFields.write(fields));
    }

    /** @throws IOException one sentence that names the file and the invalid field */
    public static FoldsRecord read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new InvalidFileException(file, "is missing, expected the record of a cross-validation");
        }
        JsonFields fields = JsonFields.read(file, FoldsRecord.SCHEMA);
        int folds = fields.whole("folds", 2);
        List<FoldResult> complete = new ArrayList<>();
        for (JsonFields one : fields.objects("complete")) {
            one.same("fold", complete.size() + 1);
            complete.add(result(one));
        }
        if (complete.size() > folds) {
            throw fields.fault("has figures of %d folds, expected at most %d".formatted(complete.size(), folds));
        }
        return new FoldsRecord(RunRecordFile.run(fields), folds, complete);
    }

    private static FoldResult result(JsonFields fields) throws InvalidFileException {
        return new FoldResult(fields.whole("fold", 1), fields.whole("trained", 1), fields.whole("validated", 1),
                fields.share("accuracy"), fields.number("loss"), fields.number("seconds"));
    }
}
