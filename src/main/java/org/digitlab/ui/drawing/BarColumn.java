package org.digitlab.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.digitlab.network.architecture.Family;

/** The ten probability bars of one family, growing away from the digits. */
final class BarColumn extends Region {

    /** Width of three digits. */
    static final double PERCENT_WIDTH = 24;
    private static final double GAP = 6;
    private static final double THICKNESS = 0.6;

    private final Family family;
    private final boolean leftwards;
    private final List<Region> tracks = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> percents = new ArrayList<>();
    private final Glide glide = new Glide();

    /** @param leftwards whether the bars grow to the left */
    BarColumn(Family family, boolean leftwards) {
        this.family = family;
        this.leftwards = leftwards;
        getStyleClass().addAll("bar-column", family.id());
        setAccessibleRole(AccessibleRole.TEXT);
        for (int digit = 0; digit < 10; digit++) {
            tracks.add(styled(new Region(), "track"));
            bars.add(styled(new Region(), "bar"));
            percents.add(styled(new Label(), "percent"));
        }
        getChildren().addAll(tracks);
        getChildren().addAll(bars);
        getChildren().addAll(percents);
    }

    static <T extends Node> T styled(T node, String... styleClasses) {
        node.getStyleClass().addAll(styleClasses);
        return node;
    }

    void show(ProbabilityBarsViewModel model) {
        double[] lengths = new double[10];
        for (int digit = 0; digit < 10; digit++) {
            lengths[digit] = model.probability(family, digit);
            boolean wins = model.isWinner(family, digit);
            bars.get(digit).pseudoClassStateChanged(ProbabilityBars.WINNER, wins);
            percents.get(digit).pseudoClassStateChanged(ProbabilityBars.WINNER, wins);
            percents.get(digit).setText(model.percent(family, digit));
        }
        setAccessibleText(model.accessibleText(family));
        glide.to(lengths);
    }

    @Override
    protected void layoutChildren() {
        double row = getHeight() / 10;
        double thickness = Math.round(row * THICKNESS);
        double room = getWidth() - PERCENT_WIDTH - GAP;
        for (int digit = 0; digit < 10; digit++) {
            double y = Math.round(digit * row + (row - thickness) / 2);
            double length = glide.shown[digit] * room;
            place(tracks.get(digit), 0, y, room, thickness);
            place(bars.get(digit), 0, y, glide.shown[digit] < 0.005 ? 0 : Math.max(2, length), thickness);
            layoutInArea(percents.get(digit), leftwards ? 0 : room + GAP, digit * row, PERCENT_WIDTH, row, 0,
                    HPos.RIGHT, VPos.CENTER);
        }
    }

    private void place(Region part, double fromDigits, double y, double length, double thickness) {
        part.resizeRelocate(leftwards ? getWidth() - fromDigits - length : fromDigits, y, length, thickness);
    }

    /** Animates all bars to their newest lengths, from where they are, so that they keep up with drawing. */
    private final class Glide extends Transition {

        private final double[] shown = new double[10];
        private double[] from = new double[10];
        private double[] to = new double[10];

        Glide() {
            setCycleDuration(Duration.millis(120));
            setInterpolator(Interpolator.EASE_OUT);
        }

        void to(double[] lengths) {
            from = shown.clone();
            to = lengths;
            if (isOnScreen()) {
                playFromStart();
            } else {
                stop();
                interpolate(1);
            }
        }

        private boolean isOnScreen() {
            return getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
        }

        @Override
        protected void interpolate(double part) {
            for (int digit = 0; digit < 10; digit++) {
                shown[digit] = from[digit] + (to[digit] - from[digit]) * part;
            }
            requestLayout();
        }
    }
}
