package org.digitlab.ui.comparison;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.digitlab.metrics.ResultNames;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.common.Words;

/** A column of the table: a value to sort by, and its text. */
public enum RunColumn {
    MODEL(run -> run.record().info().model().toUpperCase(Locale.ROOT), String::valueOf),
    VARIANT(run -> run.record().info().variant(), String::valueOf),
    EPOCHS(figure(ResultNames.EPOCHS_DONE), epochs -> String.format(Locale.ENGLISH, "%.0f", (Double) epochs)),
    VALIDATION(figure(ResultNames.VALIDATION_ACCURACY), RunColumn::percent),
    TEST(figure(ResultNames.TEST_ACCURACY), RunColumn::percent),
    PARAMETERS(run -> positive(run.record().info().parameters()), RunColumn::count),
    SPEED(figure(ResultNames.IMAGES_PER_SECOND), RunColumn::count),
    DURATION(figure(ResultNames.TRAIN_SECONDS), seconds -> Words.clock((Double) seconds)),
    DATE(run -> run.record().started(), time -> Words.date((Instant) time));

    private final Function<StoredRun, ? extends Comparable<?>> value;
    private final Function<Object, String> text;

    RunColumn(Function<StoredRun, ? extends Comparable<?>> value, Function<Object, String> text) {
        this.value = value;
        this.text = text;
    }

    /** Returns the value; null if the record does not have it. */
    public Comparable<?> value(StoredRun run) {
        return run.isReadable() ? value.apply(run) : null;
    }

    /** Returns the formatted value; empty if the record does not have it. */
    public String text(StoredRun run) {
        Comparable<?> found = value(run);
        if (found == null) {
            return "";
        }
        return this == EPOCHS ? text.apply(found) + planned(run.record().info().recipe().epochs()) : text.apply(found);
    }

    private static String planned(OptionalInt epochs) {
        return epochs.isPresent() ? " / " + epochs.getAsInt() : "";
    }

    private static Function<StoredRun, Double> figure(String name) {
        return run -> {
            var figure = run.record().figure(name);
            return figure.isPresent() ? Double.valueOf(figure.getAsDouble()) : null;
        };
    }

    private static Double positive(int value) {
        return value > 0 ? Double.valueOf(value) : null;
    }

    private static String percent(Object value) {
        return String.format(Locale.ENGLISH, "%.2f %%", 100 * (Double) value);
    }

    private static String count(Object value) {
        return String.format(Locale.ENGLISH, "%,.0f", (Double) value);
    }
}
