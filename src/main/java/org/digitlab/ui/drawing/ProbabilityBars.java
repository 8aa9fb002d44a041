package org.digitlab.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.common.Words;

/** The digits, with the MLP's probability bars on their left and the CNN's on their right. */
public final class ProbabilityBars extends Region {

    static final PseudoClass WINNER = PseudoClass.getPseudoClass("winner");

    private static final double HEADER = 16;
    private static final double DIGITS = 24;
    private static final double MIN_ROW = 13;
    private static final double ROW = 16;
    private static final double MAX_ROW = 24;
    private static final double MIN_WIDTH = 200;

    private final BarColumn mlp = new BarColumn(Family.MLP, true);
    private final BarColumn cnn = new BarColumn(Family.CNN, false);
    private final Label mlpTitle = BarColumn.styled(new Label(Family.MLP.title()), "family", Family.MLP.id());
    private final Label cnnTitle = BarColumn.styled(new Label(Family.CNN.title()), "family", Family.CNN.id());
    private final Label mlpUnit = BarColumn.styled(new Label(), "unit");
    private final Label cnnUnit = BarColumn.styled(new Label(), "unit");
    private final List<Label> digits = new ArrayList<>();

    public ProbabilityBars() {
        getStyleClass().add("probability-bars");
        setMinSize(MIN_WIDTH, HEADER + 10 * MIN_ROW);
        setPrefHeight(HEADER + 10 * ROW);
        setMaxHeight(HEADER + 10 * MAX_ROW);
        for (int digit = 0; digit < 10; digit++) {
            digits.add(BarColumn.styled(new Label(Integer.toString(digit)), "digit"));
        }
        getChildren().addAll(mlp, cnn, mlpTitle, cnnTitle, mlpUnit, cnnUnit);
        getChildren().addAll(digits);
    }

    /** Shows the predictions of a model. Call once. */
    public void show(ProbabilityBarsViewModel model, Words words) {
        mlpUnit.setText(words.get("drawing.bars.percent"));
        cnnUnit.setText(words.get("drawing.bars.percent"));
        Tooltip.install(mlp, new Tooltip(words.get("drawing.bars.tip.mlp")));
        Tooltip.install(cnn, new Tooltip(words.get("drawing.bars.tip.cnn")));
        model.predictionsProperty().subscribe(() -> show(model));
        show(model);
    }

    private void show(ProbabilityBarsViewModel model) {
        mlp.show(model);
        cnn.show(model);
        for (int digit = 0; digit < 10; digit++) {
            boolean wins = model.isWinner(Family.MLP, digit) || model.isWinner(Family.CNN, digit);
            digits.get(digit).pseudoClassStateChanged(WINNER, wins);
        }
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor((getWidth() - DIGITS) / 2);
        double body = getHeight() - HEADER;
        mlp.resizeRelocate(0, HEADER, side, body);
        cnn.resizeRelocate(getWidth() - side, HEADER, side, body);
        header(mlpTitle, 0, side, HPos.RIGHT);
        header(mlpUnit, 0, BarColumn.PERCENT_WIDTH, HPos.RIGHT);
        header(cnnTitle, getWidth() - side, side, HPos.LEFT);
        header(cnnUnit, getWidth() - side, side, HPos.RIGHT);
        for (int digit = 0; digit < 10; digit++) {
            layoutInArea(digits.get(digit), side, HEADER + digit * body / 10, getWidth() - 2 * side, body / 10, 0,
                    HPos.CENTER, VPos.CENTER);
        }
    }

    private void header(Label label, double x, double width, HPos side) {
        layoutInArea(label, x, 0, width, HEADER, 0, side, VPos.CENTER);
    }
}
