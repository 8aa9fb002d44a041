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

/** The actions whose titles contain every word of the query, in any order. */
public final class PaletteViewModel {

    private static final Pattern GAP = Pattern.compile("\\s+");

    private final List<Row> all;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Row> selected = new SimpleObjectProperty<>();

    /**
     * A row of the palette.
     *
     * @param keys     the keys of the action; empty if it has none
     * @param possible whether the action is possible now
     * @param on       whether the action is a toggle that is on
     */
    public record Row(Action action, String title, String keys, boolean possible, boolean on) {
    }

    public PaletteViewModel(Actions actions, Words words) {
        all = actions.all().stream().filter(action -> action != Action.PALETTE)
                .map(action -> new Row(action, actions.title(action, words), action.keysText(),
                        actions.isPossible(action), actions.isOn(action)))
                .toList();
        query.subscribe(this::search);
    }

    /** Returns the typed query. */
    public StringProperty queryProperty() {
        return query;
    }

    /** Returns the rows whose titles contain all words of the query; titles with words that begin with them come first. */
    public ObservableList<Row> rows() {
        return rows;
    }

    /** Returns the row that Enter chooses; null for none. */
    public ObjectProperty<Row> selectedProperty() {
        return selected;
    }

    /** Returns the action that Enter performs; empty if it is not possible now. */
    public Optional<Action> chosen() {
        return Optional.ofNullable(selected.get()).filter(Row::possible).map(Row::action);
    }

    /** Selects the next possible row, if there is one: downwards for 1, upwards for -1. */
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
        // The list view loses its selection with its rows; null makes sure that selecting the same row is a change.
        selected.set(null);
        rows.setAll(all.stream().filter(row -> terms.stream().allMatch(simple(row)::contains))
                .sorted(Comparator.comparing((Row row) -> -beginnings(row, terms))).toList());
        selected.set(rows.stream().filter(Row::possible).findFirst().orElse(null));
    }

    /** Returns how many of the terms are at the beginning of a word of the title. */
    private static long beginnings(Row row, List<String> terms) {
        String words = " " + simple(row);
        return terms.stream().filter(term -> words.contains(" " + term)).count();
    }

    private static String simple(Row row) {
        return row.title.toLowerCase(Locale.ROOT);
    }
}
