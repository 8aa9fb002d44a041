package org.digitlab.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.digitlab.ui.common.Words;

/** Sample tiles, as many as fit into one row, or two if there is height. */
public final class SampleStrip extends Region {

    private static final double TILE = 40;
    private static final double GAP = 4;
    private static final int ROWS = 2;

    private final List<SampleTile> tiles = new ArrayList<>();

    public SampleStrip() {
        for (int i = 0; i < SampleStripViewModel.COUNT; i++) {
            tiles.add(new SampleTile());
        }
        getChildren().addAll(tiles);
    }

    /** Shows samples and passes each clicked one to {@code chosen}. Call once. */
    public void show(SampleStripViewModel model, Words words, Consumer<Sample> chosen) {
        model.samples().subscribe(() -> fill(model, words));
        fill(model, words);
        tiles.forEach(tile -> tile.setOnAction(event -> chosen.accept(tile.sample())));
    }

    private void fill(SampleStripViewModel model, Words words) {
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).show(i < model.samples().size() ? model.samples().get(i) : null, words);
        }
    }

    /** Marks the tile of a sample; no tile if it is null. */
    public void mark(Sample sample) {
        tiles.forEach(tile -> tile.setChosen(sample != null && sample.equals(tile.sample())));
    }

    @Override
    protected void layoutChildren() {
        int columns = Math.max(1, (int) ((getWidth() + GAP) / (TILE + GAP)));
        int shown = Math.min(tiles.size(), columns * (getHeight() >= height(ROWS) ? ROWS : 1));
        double step = columns == 1 ? 0 : (getWidth() - TILE) / (columns - 1);
        for (int i = 0; i < tiles.size(); i++) {
            SampleTile tile = tiles.get(i);
            tile.setVisible(i < shown);
            tile.resizeRelocate(Math.round(i % columns * step), i / columns * (TILE + GAP), TILE, TILE);
        }
    }

    private static double height(int rows) {
        return rows * (TILE + GAP) - GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return TILE;
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(1);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return height(ROWS);
    }
}
