package org.digitlab.ui.comparison;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import org.digitlab.data.DigitData;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.ui.common.Services;

/** Offers to continue the trainings that were cut off by the end of the program, once their dataset is loaded. */
public final class ContinueOffer {

    private final RunStore runs;
    private final Services services;
    private final Consumer<StoredRun> resume;

    /**
     * @param data   null until a dataset is loaded
     * @param resume resumes a run
     */
    public ContinueOffer(RunStore runs, ObservableValue<DigitData> data, Services services, Consumer<StoredRun> resume) {
        this.runs = runs;
        this.services = services;
        this.resume = resume;
        data.subscribe(loaded -> {
            if (loaded != null) {
                services.executor().execute(() -> interrupted(loaded), this::offer, services.notifications()::problem);
            }
        });
    }

    /** Returns the newest run of each family, if it was interrupted and can be resumed on this dataset. */
    private List<StoredRun> interrupted(DigitData loaded) throws IOException {
        Set<String> families = new HashSet<>();
        return runs.list().stream().filter(run -> run.isReadable() && families.add(run.record().info().model()))
                .filter(run -> run.condition() == RunCondition.INTERRUPTED && run.isResumable())
                .filter(run -> isTrainedOn(run.record().info(), loaded)).toList();
    }

    private static boolean isTrainedOn(RunInfo info, DigitData loaded) {
        return info.extra() == null && info.dataSha256().equals(loaded.sha256());
    }

    private void offer(List<StoredRun> found) {
        if (!found.isEmpty()) {
            services.notifications().ask(found.stream().map(this::sentence).collect(Collectors.joining(". ")),
                    services.words().get("compare.continue"), () -> found.forEach(resume));
        }
    }

    private String sentence(StoredRun run) {
        return run.startsOver() ? services.words().format("compare.continue.over", run.name())
                : services.words().format("compare.continue.after", run.name(), run.completedEpochs());
    }
}
