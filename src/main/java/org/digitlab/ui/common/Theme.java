package org.digitlab.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;

/** The light or dark theme; the stylesheets of the program use the style class {@value #DARK_CLASS} of the root. */
public enum Theme {
    LIGHT(new PrimerLight()),
    DARK(new PrimerDark());

    public static final String DARK_CLASS = "dark";

    private final atlantafx.base.theme.Theme base;

    Theme(atlantafx.base.theme.Theme base) {
        this.base = base;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Applies this theme to the program and to {@code scene}. */
    public void applyTo(Scene scene) {
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getRoot().getStyleClass().remove(DARK_CLASS);
        if (this == DARK) {
            scene.getRoot().getStyleClass().add(DARK_CLASS);
        }
    }
}
