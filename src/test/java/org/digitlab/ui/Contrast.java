package org.digitlab.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Contrast of texts against the backgrounds of their parents, with all opacities, as WCAG 2 defines it. */
final class Contrast {

    /** For what is read: WCAG 2.1, 1.4.3. */
    private static final double TEXT = 4.5;
    /** For icons (WCAG 2.1, 1.4.11) and for the titles of disabled buttons, which WCAG exempts. */
    private static final double ICON = 3;

    private Contrast() {
    }

    /** Returns a line for each visible text below {@code node} whose contrast is too low. */
    static Stream<String> below(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        if (node instanceof Text text) {
            double least = node instanceof FontIcon || isInDisabledButton(node) ? ICON : TEXT;
            double found = of(text, text.getFill());
            return text.getText().isBlank() || found >= least ? Stream.empty()
                    : Stream.of(String.format(Locale.ROOT, "%.2f < %.1f: \"%s\" in %s", found, least, text.getText(), path(node)));
        }
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(Contrast::below)
                : Stream.empty();
    }

    private static double of(Shape text, Paint fill) {
        double inked = luminance(composed(text, (Color) fill));
        double blank = luminance(composed(text, Color.TRANSPARENT));
        return (Math.max(inked, blank) + 0.05) / (Math.min(inked, blank) + 0.05);
    }

    /** Returns the color of a pixel: each parent draws its background, then its content, both with its opacity. */
    private static Color composed(Node node, Color content) {
        Color shown = faded(content, node.getOpacity());
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            Color below = Color.TRANSPARENT;
            if (parent instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills()) {
                    below = fill.getFill() instanceof Color color ? over(color, below) : below;
                }
            }
            shown = faded(over(shown, below), parent.getOpacity());
        }
        return shown;
    }

    private static Color faded(Color color, double opacity) {
        return color.deriveColor(0, 1, 1, opacity);
    }

    private static Color over(Color above, Color below) {
        double kept = below.getOpacity() * (1 - above.getOpacity());
        double opacity = above.getOpacity() + kept;
        return opacity == 0 ? Color.TRANSPARENT : Color.color(
                Math.min(1, (above.getRed() * above.getOpacity() + below.getRed() * kept) / opacity),
                Math.min(1, (above.getGreen() * above.getOpacity() + below.getGreen() * kept) / opacity),
                Math.min(1, (above.getBlue() * above.getOpacity() + below.getBlue() * kept) / opacity),
                Math.min(1, opacity));
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static boolean isInDisabledButton(Node node) {
        return node.isDisabled() && ancestors(node).anyMatch(ButtonBase.class::isInstance);
    }

    private static Stream<Node> ancestors(Node node) {
        return Stream.iterate((Node) node.getParent(), parent -> parent != null, Node::getParent);
    }

    private static String path(Node node) {
        List<String> parts = ancestors(node)
                .filter(parent -> parent instanceof Labeled || parent instanceof TextInputControl || parent instanceof Region)
                .limit(4).map(parent -> parent.getClass().getSimpleName() + parent.getStyleClass()).toList();
        return String.join(" in ", parts);
    }
}
