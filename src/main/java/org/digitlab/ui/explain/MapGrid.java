package org.digitlab.ui.explain;

import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.digitlab.inference.StageView;

/**
 * The units of one stage as small pictures: maps, or weights where a unit reads the whole image. The Tab key stops once
 * at the grid; arrow keys move within it, Enter and Space act like a click, which enlarges a unit.
 */
final class MapGrid extends TintedRegion {

    /**
     * The unit under the pointer or the keyboard.
     *
     * @param picture bounds in the grid
     * @param byKeys  whether the keyboard moved there, so that it may have to be scrolled into view
     */
    record Pointed(int unit, MapGrid grid, Bounds picture, boolean byKeys) {
    }

    private static final double MIN_WIDTH = 120;

    private final Consumer<Pointed> pointed;
    private final Consumer<Integer> chosen;
    private StageView view;
    private UnitTiles tiles;
    private int[] order = {};
    private int current;
    private int marked = -1;

    /**
     * @param pointed takes the unit under the pointer; null for none
     * @param chosen  takes the unit to enlarge
     */
    MapGrid(Consumer<Pointed> pointed, Consumer<Integer> chosen) {
        this.pointed = pointed;
        this.chosen = chosen;
        getStyleClass().add("map-grid");
        setMinSize(MIN_WIDTH, USE_PREF_SIZE);
        setPrefWidth(400);
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> pointed.accept(null));
        setOnMouseClicked(this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusVisibleProperty().subscribe(this::focusChanged);
    }

    /** @param newOrder unit numbers in display order */
    void show(StageView newView, int[] newOrder) {
        boolean resized = view == null || order.length != newOrder.length || !view.stage().equals(newView.stage());
        view = newView;
        order = newOrder;
        current = Math.min(current, order.length - 1);
        tiles = UnitTiles.of(view, order.length);
        if (resized) {
            requestLayout();
        }
        repaint();
    }

    int currentUnit() {
        return order[current];
    }

    /** Marks the enlarged unit; -1 for none. */
    void mark(int unit) {
        marked = unit;
        repaint();
    }

    @Override
    protected void repaint() {
        clear();
        if (view == null || getWidth() <= 0) {
            return;
        }
        UnitPainter painter = new UnitPainter(this, view, tiles);
        for (int position = 0; position < order.length; position++) {
            painter.paint(order[position], tiles.picture(position, getWidth()),
                    order[position] == marked || position == current && isFocusVisible());
        }
    }

    private void hover(MouseEvent event) {
        int position = positionOf(event);
        pointed.accept(position < 0 ? null : at(position, false));
    }

    /** Returns the position under the pointer; negative for none. */
    private int positionOf(MouseEvent event) {
        return view == null ? -1 : tiles.at(event.getX(), event.getY(), getWidth());
    }

    private Pointed at(int position, boolean byKeys) {
        Rectangle2D box = tiles.picture(position, getWidth());
        return new Pointed(order[position], this,
                new BoundingBox(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight()), byKeys);
    }

    private void click(MouseEvent event) {
        int position = positionOf(event);
        requestFocus();
        if (position >= 0) {
            current = position;
            chosen.accept(order[position]);
        }
    }

    private void focusChanged(boolean visible) {
        repaint();
        pointed.accept(visible && view != null ? at(current, true) : null);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || view == null) {
            return;
        }
        int columns = tiles.columns(getWidth());
        switch (event.getCode()) {
            case LEFT -> move(current - 1);
            case RIGHT -> move(current + 1);
            case UP -> move(current - columns);
            case DOWN -> move(current + columns);
            case HOME -> move(0);
            case END -> move(order.length - 1);
            case ENTER, SPACE -> chosen.accept(order[current]);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int position) {
        if (position >= 0 && position < order.length) {
            current = position;
            repaint();
            pointed.accept(at(current, true));
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE && view != null) {
            chosen.accept(order[current]);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected void layoutChildren() {
        resizeCanvas(getWidth(), getHeight());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return tiles == null ? 0 : tiles.heightFor(width < 0 ? Math.max(getWidth(), MIN_WIDTH) : width);
    }
}
