package org.digitlab.ui.actions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.ui.common.Words;

/** All actions, and those of them that are meant by what is typed: each word, in any order, is part of their title. */
public final class PaletteViewModel {

    private static final Pattern GAP = Pattern.compile("\\s+");

    private final List<Row> all;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Row> selected = new SimpleObjectProperty<>();

    /**
     * An action as it is offered.
     *
     * @param keys     empty if it has none
     * @param possible whether it can be done just now
     * @param on       whether what it switches is on
     */
    public record Row(Action action, String title, String keys, boolean possible, boolean on) {
    }

    public PaletteViewModel(Actions actions, Words words) {
        all = actions.all().stream().filter(action -> action != Action.PALETTE)
                .map(action -> new Row(action, action.title(words), action.keysText(), actions.isPossible(action),
                        actions.isOn(action)))
                .toList();
        query.subscribe(this::search);
    }

    /** What is typed. */
    public StringProperty queryProperty() {
        return query;
    }

    /** Those whose title has all words of the query, the ones that begin with them first. */
    public ObservableList<Row> rows() {
        return rows;
    }

    /** The row that Enter means, null if there is none. */
    public ObjectProperty<Row> selectedProperty() {
        return selected;
    }

    /** What Enter does; empty if it cannot be done just now. */
    public Optional<Action> chosen() {
        return Optional.ofNullable(selected.get()).filter(Row::possible).map(Row::action);
    }

    /** Selects the next possible row in a direction, if there is one: 1 is down, -1 is up. */
    public void move(int direction) {
        int at = rows.indexOf(selected.get()) + direction;
        while (at >= 0 && at < rows.size() && !rows.get(at).possible) {
            at += direction;
        }
        if (at >= 0 && at < rows.size()) {
            selected.set(rows.get(at));
        }
    }

    private void search(String typed) {
        List<String> terms = Stream.of(GAP.split(typed.strip().toLowerCase(Locale.ROOT)))
                .filter(term -> !term.isEmpty()).toList();
        // A list forgets its selection with its rows, so it is to be told again, even of the same row.
        selected.set(null);
        rows.setAll(all.stream().filter(row -> terms.stream().allMatch(simple(row)::contains))
                .sorted(Comparator.comparing((Row row) -> -beginnings(row, terms))).toList());
        selected.set(rows.stream().filter(Row::possible).findFirst().orElse(null));
    }

    /** How many of the terms begin a word of the title. */
    private static long beginnings(Row row, List<String> terms) {
        String words = " " + simple(row);
        return terms.stream().filter(term -> words.contains(" " + term)).count();
    }

    private static String simple(Row row) {
        return row.title.toLowerCase(Locale.ROOT);
    }
}
