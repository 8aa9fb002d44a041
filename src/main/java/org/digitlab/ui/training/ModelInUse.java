package org.digitlab.ui.training;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitlab.training.TrainingResult;
import org.digitlab.ui.common.Words;

/** Says which weights of a family read the drawings, and how good they are. */
public final class ModelInUse {

    private final Words words;
    private final ReadOnlyObjectWrapper<ModelSource> source = new ReadOnlyObjectWrapper<>(ModelSource.UNTRAINED);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper();

    ModelInUse(Words words) {
        this.words = words;
        show(ModelSource.UNTRAINED, words.get("training.source.loading"), "");
    }

    public ReadOnlyObjectProperty<ModelSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** For instance "Trained here, epoch 7". */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** For instance "val 99.02 % · test 99.07 %"; may be empty. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    void untrained() {
        show(ModelSource.UNTRAINED, words.get("training.source.untrained"),
                words.get("training.source.untrained.hint"));
    }

    void shipped(Models.Card card) {
        show(ModelSource.SHIPPED, words.get("training.source.shipped"), test(card.testAccuracy()));
    }

    void opened(Path file, Models.Card card) {
        show(ModelSource.OPENED, words.format("training.source.opened", file.getFileName()), test(card.testAccuracy()));
    }

    void training() {
        show(ModelSource.TRAINING, words.get("training.source.training"), words.get("training.source.training.hint"));
    }

    /** @param testAccuracy NaN while it is not measured */
    void trained(TrainingResult result, double testAccuracy) {
        String made = result.epoch() > 0
                ? words.format("training.source.trained", result.epoch())
                : words.format("training.source.trained.steps", result.iterations());
        String validation = Double.isNaN(result.validationAccuracy()) ? ""
                : words.format("training.status.validation", result.validationAccuracy() * 100);
        String test = test(testAccuracy);
        show(ModelSource.TRAINED, made, validation + (validation.isEmpty() || test.isEmpty() ? "" : " · ") + test);
    }

    private String test(double accuracy) {
        return Double.isNaN(accuracy) ? "" : words.format("training.test", accuracy * 100);
    }

    private void show(ModelSource newSource, String newTitle, String newDetail) {
        source.set(newSource);
        title.set(newTitle);
        detail.set(newDetail);
    }
}
