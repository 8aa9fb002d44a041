package org.digitlab.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.digitlab.ink.DigitImage;
import org.digitlab.ui.common.Words;

/** Sample tiles, as many as fit into one row, or two if there is height. */
public final class SampleStrip extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double TILE = 40;
    private static final double PICTURE = 34;
    private static final double GAP = 4;
    private static final int ROWS = 2;

    private final List<SampleTile> tiles = new ArrayList<>();

    public SampleStrip() {
        setMinSize(TILE, height(1));
        setPrefHeight(height(1));
        setMaxHeight(height(ROWS));
        for (int i = 0; i < SampleStripViewModel.COUNT; i++) {
            tiles.add(new SampleTile());
        }
        getChildren().addAll(tiles);
    }

    /** Shows samples and passes each clicked one to {@code chosen}. Call once. */
    public void show(SampleStripViewModel model, Words words, Consumer<Sample> chosen) {
        model.samples().subscribe(() -> fill(model, words));
        fill(model, words);
        tiles.forEach(tile -> tile.setOnAction(event -> chosen.accept(tile.sample)));
    }

    private void fill(SampleStripViewModel model, Words words) {
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).show(i < model.samples().size() ? model.samples().get(i) : null, words);
        }
    }

    /** Marks the tile of a sample; no tile if it is null. */
    public void mark(Sample sample) {
        tiles.forEach(tile -> tile.pseudoClassStateChanged(CHOSEN, sample != null && sample.equals(tile.sample)));
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

    /** A button that shows a sample with its label in the corner; empty and disabled if there is no sample. */
    private static final class SampleTile extends Button {

        private final DigitView picture = new DigitView();
        private final Label label = new Label();
        private Sample sample;

        SampleTile() {
            getStyleClass().setAll("sample-tile");
            picture.setSide(PICTURE);
            label.getStyleClass().add("true-label");
            StackPane.setAlignment(label, Pos.BOTTOM_RIGHT);
            setGraphic(new StackPane(picture, label));
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setDisable(true);
        }

        /** @param shown null for no sample */
        void show(Sample shown, Words words) {
            sample = shown;
            setDisable(shown == null);
            picture.imageProperty().set(shown == null ? DigitImage.BLANK : shown.image());
            label.setText(shown == null ? "" : Integer.toString(shown.label()));
            setAccessibleText(shown == null ? null : words.format("drawing.samples.accessible", shown.label()));
            setTooltip(shown == null ? null : new Tooltip(words.format("drawing.samples.tip", shown.label())));
        }
    }
}
