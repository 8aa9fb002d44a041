package org.digitlab.ui.folds;

import java.util.Locale;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.runs.RunCondition;
import org.digitlab.runs.RunInfo;
import org.digitlab.runs.StoredFolds;
import org.digitlab.ui.common.Words;

/**
 * Says in words what is kept of a cross-validation.
 *
 * @param words of the window
 */
record KeptText(Words words) {

    /** For instance "CNN · Classic C32-C64"; as its record says it if this program knows no such variant. */
    static String subject(StoredFolds kept) {
        RunInfo info = kept.record().run().info();
        try {
            return FoldsText.subject(Zoo.find(Family.of(info.model()), info.variant()));
        } catch (IllegalArgumentException e) {
            return info.model() + " · " + info.variant();
        }
    }

    /** For instance "21 Nov 12:03 · CNN · Classic C32-C64, interrupted". */
    String title(StoredFolds kept) {
        String condition = words.get("folds.condition." + name(kept));
        if (!kept.isReadable()) {
            return words.format("folds.title.unreadable", kept.id(), condition);
        }
        String title = words.format("folds.title", Words.date(kept.record().run().started()), subject(kept));
        return kept.condition() == RunCondition.FINISHED ? title
                : words.format("folds.title.condition", title, condition);
    }

    /** For instance "Interrupted, for its process ended; 2 of 5 folds are complete"; why not, if it cannot be read. */
    String state(StoredFolds kept) {
        String state = words.get("folds.state." + name(kept));
        return kept.isReadable() ? words.format("folds.state", state, kept.record().complete().size(),
                kept.record().folds()) : state;
    }

    private static String name(StoredFolds kept) {
        return kept.condition().name().toLowerCase(Locale.ROOT);
    }
}
