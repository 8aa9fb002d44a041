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

/** Which models can be tested, and the two that are chosen; a choice outlasts new lists. For the FX thread. */
final class ModelChoice {

    private final List<TestableModel> inUse;
    private final TestableModel none;
    private final Runnable chosen;
    private final ObservableList<TestableModel> subjects = FXCollections.observableArrayList();
    private final ObservableList<TestableModel> others = FXCollections.observableArrayList();
    private final ObjectProperty<TestableModel> first;
    private final ObjectProperty<TestableModel> second;
    private boolean listing;

    /** @param chosen told when a person chose another */
    ModelChoice(Words words, Runnable chosen) {
        this.chosen = chosen;
        inUse = List.of(inUse(Family.MLP, words), inUse(Family.CNN, words));
        none = new TestableModel(null, null, "", words.get("evaluation.none"));
        first = new SimpleObjectProperty<>(inUse.get(0));
        second = new SimpleObjectProperty<>(inUse.get(1));
        list(List.of());
        first.addListener(changed -> tell());
        second.addListener(changed -> tell());
    }

    private static TestableModel inUse(Family family, Words words) {
        return new TestableModel(family, null, family.title(), words.format("evaluation.inUse", family.title()));
    }

    /** The models in use, then the runs, newest first. */
    ObservableList<TestableModel> subjects() {
        return subjects;
    }

    /** The same, after one that stands for no model. */
    ObservableList<TestableModel> others() {
        return others;
    }

    ObjectProperty<TestableModel> firstProperty() {
        return first;
    }

    ObjectProperty<TestableModel> secondProperty() {
        return second;
    }

    TestableModel first() {
        return first.get();
    }

    /** Never null, but perhaps no model. */
    TestableModel second() {
        return second.get();
    }

    /** Takes up the runs that there are now; what was chosen and is gone gives way. */
    void list(List<TestableModel> runs) {
        List<TestableModel> all = new ArrayList<>(inUse);
        all.addAll(runs);
        List<TestableModel> withNone = new ArrayList<>(all);
        withNone.add(0, none);
        listing = true;
        TestableModel a = among(all, first.get()).orElse(inUse.get(0));
        TestableModel b = among(withNone, second.get()).orElse(none);
        // Lists that say the same are left alone: a choice that is open would close.
        if (!all.equals(subjects)) {
            subjects.setAll(all);
            others.setAll(withNone);
        }
        first.set(a);
        second.set(b);
        listing = false;
    }

    private void tell() {
        if (!listing) {
            chosen.run();
        }
    }

    private static Optional<TestableModel> among(List<TestableModel> all, TestableModel wanted) {
        return all.stream().filter(wanted::isSameModel).findFirst();
    }
}
