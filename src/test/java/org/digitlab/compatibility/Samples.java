package org.digitlab.compatibility;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitlab.data.DigitData;
import org.digitlab.runs.MetricsTable;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;

/**
 * The files in {@code src/test/resources/org/digitlab/compatibility}, written by version 0.1 (commit 0781a95), which must
 * still open.
 *
 * <p><b>Never regenerate, reformat or edit the samples</b>: they represent the files that users have. When a test fails, fix
 * the code that reads the file. When a format gains a field, add new samples and keep these.
 *
 * <p>Build 0781a95 wrote them with the commands below, in which CNN stands for {@code --model cnn --variant 000}, MLP for
 * {@code --model mlp --variant 000}, and each training has {@code --data few-digits --engine accelerated}. Folders of runs
 * were renamed, and files that no test reads were left out to save space ({@code last.zip} of a finished run, the weights
 * of {@code failed}, {@code stopped}, {@code resumed} and {@code uninterrupted}, lock files).
 * <ul>
 * <li>{@code few-digits}: the first 300 training and 200 test images of MNIST as IDX files
 * <li>{@code runs/finished}: {@code train MLP --epochs 1 --batch-size 10 --learning-rate 0.003}, then {@code evaluate},
 * then a name, notes and a colour by {@code RunStore}
 * <li>{@code runs/extra-data} and {@code recipes/every-field.json}: {@code train CNN --epochs 2 --batch-size 50
 * --learning-rate 0.004 --schedule one-cycle --updater amsgrad --dropout 0.25 --l2 0.0002 --seed 11
 * --validation-share 0.2 --patience 5 --checkpoint-every 2 --rotation 9 --shift 1.25 --zoom 0.08 --elastic 0.6 --shear 7
 * --thickness 0.3 --label-smoothing 0.04 --weight-average 0.7 --weight-decay 0.003 --drawings 30 --non-digits 20
 * --pens drawings/strokes.jsonl --pens-held-out 0.5 --pens-credit … --save-recipe every-field.json}
 * <li>{@code runs/interrupted}: {@code train CNN --epochs 8 --batch-size 20 --learning-rate 0.01 --schedule plateau
 * --updater adam --dropout 0.3 --l2 0.0001
 * --seed 3 --validation-share 0.15 --rotation 10 --shift 1.5 --zoom 0.1 --elastic 0.8
 * --shear 8 --thickness 0.4 --label-smoothing 0.05 --weight-average 0.3 --weight-decay 0.001}, killed in epoch 7: the best
 * epoch is not the newest, and the plateau schedule has counted one of the two
 * epochs without improvement after which it halves the learning rate
 * <li>{@code runs/uninterrupted}: the same command, to its end
 * <li>{@code runs/failed}: {@code train MLP --epochs 3 --batch-size 10 --learning-rate 10 --updater sgd}
 * <li>{@code runs/stopped}: {@code train MLP --epochs 8 --batch-size 10}, Ctrl+C in epoch 3; {@code runs/resumed}: a copy
 * of the same run after {@code train --resume}
 * <li>{@code runs/older} and {@code recipes/first-fields.json}: {@code runs/finished} and {@code every-field.json}
 * with the fields and columns that are newer than the first format deleted by hand
 * <li>{@code cross-validations/finished}: {@code cross-validate MLP --folds 3 --epochs 2 --batch-size 30};
 * {@code interrupted}: the same with {@code --epochs 8 --batch-size 10}, killed in fold 2
 * <li>{@code recipes/shipped}: the folder {@code models/recipes}
 * <li>{@code models/imported.zip}: {@code convert row-sigmoid.h5 imported.zip} of the Keras samples
 * <li>{@code drawings/*.json}: {@code DrawingFile.write}; {@code strokes.jsonl}: 24 labelled drawings from a script,
 * four times six shapes with random slant and size
 * <li>{@code settings/settings.json}: {@code SettingsStore.save}
 * </ul>
 */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {
    }

    /** Returns the path of a sample, which tests must not write to. */
    static Path path(String name) {
        try {
            return Path.of(Samples.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Copies a sample folder into a temporary folder, where a test may write to the copy. */
    static Path copy(String name, Path temporary) throws IOException {
        Path from = path(name);
        Path to = Files.createDirectories(temporary.resolve(name));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to;
    }

    /** Returns the sorted names of the files in a sample folder. */
    static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Parses a JSON sample without any code of the program. */
    static Map<String, Object> json(String name) throws IOException {
        return JSON.readValue(path(name).toFile(), new TypeReference<>() { });
    }

    /** Returns the JSON object in a field of a JSON sample. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String name, String field) throws IOException {
        return (Map<String, Object>) json(name).get(field);
    }

    static StoredRun run(String name) {
        return RunStore.read(path("runs/" + name));
    }

    static DigitData fewDigits() throws IOException {
        return DigitData.fromFolder(path("few-digits"));
    }

    static MetricsTable metrics(StoredRun run) throws IOException {
        return MetricsTable.read(run.folder().path());
    }
}
