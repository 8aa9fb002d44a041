package org.digitlab.ui.chart.legend;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;
import javafx.util.Subscription;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.SeriesRole;

/** The meaning of solid and dashed lines, if there is room, and a toggle for each run: side by side or in a menu. */
public final class Legend extends HBox {

    private static final double SAMPLE = 20;
    private static final double TITLE_WIDTH = 140;
    private static final double ROLES_WIDTH = 320;
    private static final int MAX_NAMES = 3;

    private final HBox names = new HBox();
    private final HBox roles = new HBox();
    private final MenuButton menu = new MenuButton();
    /** Unbinds and removes the toggles of each run, which may live longer. */
    private final Map<ChartRun, Subscription> toggles = new HashMap<>();

    /** @param runsText format of the number of runs */
    public Legend(String runsText) {
        menu.getStyleClass().addAll("small", "flat");
        menu.textProperty().bind(Bindings.size(menu.getItems()).asString(runsText));
        getStyleClass().add("chart-legend");
        names.getStyleClass().add("names");
        roles.getStyleClass().add("roles");
        for (SeriesRole role : SeriesRole.values()) {
            roles.getChildren().add(sample(role));
        }
        getChildren().addAll(roles, names, menu);
    }

    public void add(ChartRun run) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().setAll("legend-item");
        names.getChildren().add(button);
        CheckMenuItem item = new CheckMenuItem();
        menu.getItems().add(item);
        toggles.put(run, Subscription.combine(
                bind(run, button.textProperty(), button.selectedProperty(), button.graphicProperty()),
                bind(run, item.textProperty(), item.selectedProperty(), item.graphicProperty()),
                () -> names.getChildren().remove(button), () -> menu.getItems().remove(item)));
    }

    public void remove(ChartRun run) {
        toggles.remove(run).unsubscribe();
    }

    private static Subscription bind(ChartRun run, StringProperty text, BooleanProperty selected,
            ObjectProperty<Node> graphic) {
        InkChip chip = new InkChip();
        chip.inkProperty().bind(run.inkProperty());
        graphic.set(chip);
        text.bind(run.nameProperty());
        selected.bindBidirectional(run.visibleProperty());
        return () -> {
            chip.inkProperty().unbind();
            text.unbind();
            selected.unbindBidirectional(run.visibleProperty());
        };
    }

    /**
     * Hides the solid line if all curves are validation curves of at least two points: a training begins with a single
     * validation point.
     */
    public void explain(List<Curve> drawn) {
        boolean trained = drawn.stream().anyMatch(curve -> curve.role() == SeriesRole.TRAINING)
                || drawn.stream().allMatch(curve -> curve.points().size() < 2);
        show(roles.getChildren().get(SeriesRole.TRAINING.ordinal()), trained);
    }

    /** @param validated whether the measure has training and validation curves */
    public void fit(double chartWidth, boolean validated) {
        double wanted = names.prefWidth(-1);
        boolean named = names.getChildren().size() <= MAX_NAMES && chartWidth - wanted >= TITLE_WIDTH;
        boolean listed = !named && !names.getChildren().isEmpty();
        show(names, named);
        show(menu, listed);
        double taken = named ? wanted : listed ? menu.prefWidth(-1) : 0;
        show(roles, chartWidth - taken >= ROLES_WIDTH && validated);
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private static Label sample(SeriesRole role) {
        Line line = new Line(0, 0, SAMPLE, 0);
        line.getStyleClass().add("sample");
        Label label = new Label(role.title(), line);
        label.getStyleClass().addAll("role", role.name().toLowerCase(Locale.ROOT));
        return label;
    }
}
