package org.digitlab.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.digitlab.network.Family;

/** The digits in the middle, the MLP's bars to their left and the CNN's to their right. */
public final class ProbabilityBars extends Region {

    static final PseudoClass WINNER = PseudoClass.getPseudoClass("winner");

    private static final double HEADER = 16;
    private static final double DIGITS = 24;
    private static final double LEAST_ROW = 13;
    private static final double ROW = 16;
    private static final double LARGEST_ROW = 24;
    private static final double LEAST_WIDTH = 200;

    private final BarColumn mlp = new BarColumn(Family.MLP, true);
    private final BarColumn cnn = new BarColumn(Family.CNN, false);
    private final List<Label> headers = new ArrayList<>();
    private final List<Label> digits = new ArrayList<>();

    public ProbabilityBars() {
        getStyleClass().add("probability-bars");
        headers.add(header(Family.MLP));
        headers.add(header(Family.CNN));
        for (int digit = 0; digit < 10; digit++) {
            Label label = new Label(Integer.toString(digit));
            label.getStyleClass().add("digit");
            digits.add(label);
        }
        getChildren().addAll(mlp, cnn);
        getChildren().addAll(headers);
        getChildren().addAll(digits);
    }

    private static Label header(Family family) {
        Label label = new Label(family.title());
        label.getStyleClass().addAll("family", family.id());
        return label;
    }

    /** Follows {@code model}; to be called once. */
    public void show(ProbabilityBarsViewModel model, ResourceBundle words) {
        Tooltip.install(mlp, new Tooltip(words.getString("drawing.bars.tip.mlp")));
        Tooltip.install(cnn, new Tooltip(words.getString("drawing.bars.tip.cnn")));
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
        layoutInArea(headers.get(0), 0, 0, side, HEADER, 0, HPos.RIGHT, VPos.CENTER);
        layoutInArea(headers.get(1), getWidth() - side, 0, side, HEADER, 0, HPos.LEFT, VPos.CENTER);
        for (int digit = 0; digit < 10; digit++) {
            layoutInArea(digits.get(digit), side, HEADER + digit * body / 10, getWidth() - 2 * side, body / 10, 0,
                    HPos.CENTER, VPos.CENTER);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_WIDTH;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEADER + 10 * LEAST_ROW;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEADER + 10 * ROW;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return HEADER + 10 * LARGEST_ROW;
    }
}
