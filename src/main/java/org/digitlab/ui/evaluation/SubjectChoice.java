package org.digitlab.ui.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.network.Family;
import org.digitlab.ui.common.Words;

/** Which models can be tested, and the two that are chosen; a choice outlasts new lists. For the FX thread. */
final class SubjectChoice {

    private final List<Subject> inUse;
    private final Subject none;
    private final Runnable chosen;
    private final ObservableList<Subject> subjects = FXCollections.observableArrayList();
    private final ObservableList<Subject> others = FXCollections.observableArrayList();
    private final ObjectProperty<Subject> first;
    private final ObjectProperty<Subject> second;
    private boolean listing;

    /** @param chosen told when a person chose another */
    SubjectChoice(Words words, Runnable chosen) {
        this.chosen = chosen;
        inUse = List.of(inUse(Family.MLP, words), inUse(Family.CNN, words));
        none = new Subject(null, null, "", words.get("evaluation.none"));
        first = new SimpleObjectProperty<>(inUse.get(0));
        second = new SimpleObjectProperty<>(inUse.get(1));
        list(List.of());
        first.addListener(changed -> tell());
        second.addListener(changed -> tell());
    }

    private static Subject inUse(Family family, Words words) {
        return new Subject(family, null, family.title(), words.format("evaluation.inUse", family.title()));
    }

    /** The models in use, then the runs, newest first. */
    ObservableList<Subject> subjects() {
        return subjects;
    }

    /** The same, after one that stands for no model. */
    ObservableList<Subject> others() {
        return others;
    }

    ObjectProperty<Subject> firstProperty() {
        return first;
    }

    ObjectProperty<Subject> secondProperty() {
        return second;
    }

    Subject first() {
        return first.get();
    }

    /** Never null, but perhaps no model. */
    Subject second() {
        return second.get();
    }

    /** Takes up the runs that there are now; what was chosen and is gone gives way. */
    void list(List<Subject> runs) {
        List<Subject> all = new ArrayList<>(inUse);
        all.addAll(runs);
        List<Subject> withNone = new ArrayList<>(all);
        withNone.add(0, none);
        listing = true;
        Subject a = among(all, first.get()).orElse(inUse.get(0));
        Subject b = among(withNone, second.get()).orElse(none);
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

    private static Optional<Subject> among(List<Subject> all, Subject wanted) {
        return all.stream().filter(wanted::isSameModel).findFirst();
    }
}
