package org.digitlab.ui.evaluation.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.common.Words;

/** The models to choose from and the two chosen ones, which survive a new list. For the FX thread only. */
public final class ModelChoice {

    private final List<TestableModel> current;
    private final TestableModel none;
    private final Runnable chosen;
    private final ObservableList<TestableModel> subjects = FXCollections.observableArrayList();
    private final ObservableList<TestableModel> others = FXCollections.observableArrayList();
    private final ObjectProperty<TestableModel> first;
    private final ObjectProperty<TestableModel> second;
    private boolean listing;

    /** @param chosen called when the user chooses another model */
    ModelChoice(Words words, Runnable chosen) {
        this.chosen = chosen;
        current = List.of(current(Family.MLP, words), current(Family.CNN, words));
        none = new TestableModel(null, null, "", words.get("evaluation.none"));
        first = new SimpleObjectProperty<>(current.get(0));
        second = new SimpleObjectProperty<>(current.get(1));
        list(List.of());
        first.addListener(changed -> notifyChosen());
        second.addListener(changed -> notifyChosen());
    }

    private static TestableModel current(Family family, Words words) {
        return new TestableModel(family, null, family.title(), words.format("evaluation.current", family.title()));
    }

    /** Returns the current models, then those of runs, newest first. */
    public ObservableList<TestableModel> subjects() {
        return subjects;
    }

    /** Returns the same models after an entry for "no model". */
    public ObservableList<TestableModel> others() {
        return others;
    }

    public ObjectProperty<TestableModel> firstProperty() {
        return first;
    }

    /** The second model: never null, but it may stand for no model. */
    public ObjectProperty<TestableModel> secondProperty() {
        return second;
    }

    /** Lists the models of runs; a chosen model that no longer exists is replaced. */
    void list(List<TestableModel> runs) {
        List<TestableModel> all = new ArrayList<>(current);
        all.addAll(runs);
        List<TestableModel> withNone = new ArrayList<>(all);
        withNone.add(0, none);
        listing = true;
        TestableModel a = find(all, first.get()).orElse(current.get(0));
        TestableModel b = find(withNone, second.get()).orElse(none);
        // Setting equal lists would close an open drop-down.
        if (!all.equals(subjects)) {
            subjects.setAll(all);
            others.setAll(withNone);
        }
        first.set(a);
        second.set(b);
        listing = false;
    }

    private void notifyChosen() {
        if (!listing) {
            chosen.run();
        }
    }

    private static Optional<TestableModel> find(List<TestableModel> all, TestableModel wanted) {
        return all.stream().filter(wanted::isSameModel).findFirst();
    }
}
