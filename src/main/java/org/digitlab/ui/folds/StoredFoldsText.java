package org.digitlab.ui.folds;

import java.util.Locale;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.ui.common.Words;

/**
 * Describes stored cross-validations.
 *
 * @param words of the window
 */
record StoredFoldsText(Words words) {

    /** Returns family and variant, for instance "CNN · Classic C32-C64"; their ids if this version does not know them. */
    static String subject(StoredFolds folds) {
        RunInfo info = folds.record().run().info();
        try {
            return FoldsText.subject(Zoo.find(Family.of(info.model()), info.variant()));
        } catch (IllegalArgumentException e) {
            return info.model() + " · " + info.variant();
        }
    }

    /** Returns a title, for instance "21 Nov 12:03 · CNN · Classic C32-C64, interrupted". */
    String title(StoredFolds folds) {
        String condition = words.get("folds.condition." + name(folds));
        if (!folds.isReadable()) {
            return words.format("folds.title.unreadable", folds.id(), condition);
        }
        String title = words.format("folds.title", Words.date(folds.record().run().started()), subject(folds));
        return folds.condition() == RunCondition.FINISHED ? title
                : words.format("folds.title.condition", title, condition);
    }

    /** Returns the condition and the number of complete folds. */
    String state(StoredFolds folds) {
        String state = words.get("folds.state." + name(folds));
        return folds.isReadable() ? words.format("folds.state", state, folds.record().complete().size(),
                folds.record().folds()) : state;
    }

    private static String name(StoredFolds folds) {
        return folds.condition().name().toLowerCase(Locale.ROOT);
    }
}
