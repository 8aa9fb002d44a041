package org.digitlab.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/** Finds controls that look the same with and without the keyboard focus. */
final class FocusRing {

    private static final List<Class<?>> CONTROLS = List.of(ButtonBase.class, Slider.class, ComboBoxBase.class,
            TextInputControl.class);
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    private FocusRing() {
    }

    /** Returns a line for each visible control below {@code node} that does not show the keyboard focus. */
    static Stream<String> missing(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<String> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(FocusRing::missing) : Stream.empty();
        return Stream.concat(isControl(node) && !changes(node) ? Stream.of(node.toString()) : Stream.empty(), below);
    }

    private static boolean isControl(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && CONTROLS.stream().anyMatch(type -> type.isInstance(node));
    }

    private static boolean changes(Node control) {
        List<Object> before = edges(control).toList();
        focus(control, true);
        List<Object> focused = edges(control).toList();
        focus(control, false);
        return !before.equals(focused);
    }

    /** Buttons need a ring, because the theme's tint of a focused button cannot be told from hovering. */
    private static void focus(Node control, boolean on) {
        control.pseudoClassStateChanged(FOCUSED, on && !(control instanceof ButtonBase));
        control.pseudoClassStateChanged(FOCUS_VISIBLE, on);
        control.applyCss();
    }

    /** Returns the borders and backgrounds of a control and of its parts. */
    private static Stream<Object> edges(Node node) {
        Stream<Object> own = node instanceof Region region ? Stream.of(Objects.requireNonNullElse(region.getBorder(), ""),
                Objects.requireNonNullElse(region.getBackground(), "")) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(FocusRing::edges)) : own;
    }
}
