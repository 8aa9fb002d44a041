package org.digitlab.ui.chart;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a text will be on the canvas. */
final class TextMeter {

    private final Text text = new Text();

    double width(String words, Font font) {
        text.setFont(font);
        text.setText(words);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
