package org.digitlab.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;

/** Light or dark; colours of the program's own follow the style class {@value #DARK_CLASS} of the root. */
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

    /** Dresses the program and {@code scene} in this theme. */
    public void applyTo(Scene scene) {
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getRoot().getStyleClass().remove(DARK_CLASS);
        if (this == DARK) {
            scene.getRoot().getStyleClass().add(DARK_CLASS);
        }
    }
}
