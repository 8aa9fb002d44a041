package org.digitlab.ui.drawing;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.digitlab.ink.Stroke;

/** The drawing area: a square as large as the space allows, for mouse, pen or finger. */
public final class InkCanvas extends InkedRegion {

    private static final double MIN_SIDE = 180;
    private static final double CORNER = 12;

    private final Region guide = new Region();
    private final Canvas canvas = new Canvas();
    private final InkPainter painter = new InkPainter(canvas.getGraphicsContext2D());
    private final Label hint = new Label();
    /** A ring around the area that the eraser would erase. */
    private final Circle eraserRing = new Circle();
    private final Region paper = new Region();
    private final Rectangle clip = new Rectangle();
    private DrawingViewModel model;

    public InkCanvas() {
        getStyleClass().add("ink-canvas");
        paper.getStyleClass().add("paper");
        guide.getStyleClass().add("guide");
        hint.getStyleClass().add("hint");
        hint.setMouseTransparent(true);
        guide.setMouseTransparent(true);
        paper.setMouseTransparent(true);
        eraserRing.getStyleClass().add("eraser-ring");
        eraserRing.setManaged(false);
        eraserRing.setMouseTransparent(true);
        eraserRing.setVisible(false);
        eraserRing.setClip(clip);
        getChildren().addAll(paper, guide, canvas, hint, eraserRing);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(MIN_SIDE, MIN_SIDE);
    }

    /**
     * Shows a drawing and lets the user draw in it. Call once.
     *
     * @param invitation shown while the drawing is blank
     */
    public void show(DrawingViewModel model, String invitation) {
        hint.setText(invitation);
        this.model = model;
        model.pageProperty().subscribe(this::repaint);
        model.strokeProperty().subscribe(this::follow);
        new InkInput(this, canvas, model, eraserRing);
    }

    /** Returns the number of pixels per unit of the image. */
    double scale() {
        return canvas.getWidth() / Paper.SIDE;
    }

    @Override
    protected void repaint() {
        if (model == null) {
            return;
        }
        Page page = model.pageProperty().get();
        painter.begin(canvas.getWidth(), ink());
        if (page.sample() != null) {
            painter.paint(page.sample(), ink());
        }
        painter.paint(page.drawing());
        if (model.strokeProperty().get() != null) {
            painter.paint(model.strokeProperty().get());
        }
        hint.setVisible(page.isBlank() && model.strokeProperty().get() == null);
    }

    private void follow(Stroke stroke) {
        if (stroke != null) {
            hint.setVisible(false);
            painter.paintLastPiece(stroke);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(MIN_SIDE, height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(MIN_SIDE, width);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.min(getWidth(), getHeight()));
        double x = Math.floor((getWidth() - side) / 2);
        double margin = side * (1 - Paper.BOX / Paper.SIDE) / 2;
        paper.resizeRelocate(x, 0, side, side);
        guide.resizeRelocate(x + margin, margin, side - 2 * margin, side - 2 * margin);
        canvas.relocate(x, 0);
        eraserRing.setLayoutX(x);
        hint.autosize();
        hint.relocate(x + (side - hint.getWidth()) / 2, (side - hint.getHeight()) / 2);
        if (side != canvas.getWidth()) {
            resizeCanvas(side);
        }
    }

    private void resizeCanvas(double side) {
        canvas.setWidth(side);
        canvas.setHeight(side);
        clip.setWidth(side);
        clip.setHeight(side);
        repaint();
    }
}
