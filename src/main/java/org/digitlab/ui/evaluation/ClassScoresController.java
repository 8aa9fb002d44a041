package org.digitlab.ui.evaluation;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.digitlab.metrics.classification.ClassScore;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.testing.TestedModel;

/** Shows precision, recall and F1 per digit in a table. */
public final class ClassScoresController {

    private final Words words;

    @FXML private TableView<ClassScore> table;
    @FXML private TableColumn<ClassScore, Integer> digit;
    @FXML private TableColumn<ClassScore, Double> precision;
    @FXML private TableColumn<ClassScore, Double> recall;
    @FXML private TableColumn<ClassScore, Double> f1;
    @FXML private TableColumn<ClassScore, Integer> support;

    public ClassScoresController(Words words) {
        this.words = words;
    }

    @FXML
    private void initialize() {
        fill(digit, ClassScore::digit, "evaluation.classes.digit.value");
        fill(precision, score -> percent(score.precision()), "evaluation.classes.percent");
        fill(recall, score -> percent(score.recall()), "evaluation.classes.percent");
        fill(f1, score -> percent(score.f1()), "evaluation.classes.percent");
        fill(support, ClassScore::support, "evaluation.classes.images.value");
    }

    /** Shows a model's scores, in the sort order that the user chose. */
    void show(TestedModel model) {
        table.getItems().setAll(model.report().confusion().perClass());
        table.sort();
    }

    private static Double percent(Double fraction) {
        return fraction == null ? null : 100 * fraction;
    }

    private <T> void fill(TableColumn<ClassScore, T> column, Function<ClassScore, T> value, String format) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item == null ? words.get("evaluation.classes.none") : words.format(format, item));
            }
        });
    }
}
