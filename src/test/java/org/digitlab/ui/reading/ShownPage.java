package org.digitlab.ui.reading;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import org.digitlab.Waiting;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The Read view with a fake reader, loaded before each test. */
final class ShownPage implements BeforeEachCallback {

    final Words words = new Words();
    final FakeReader reader = new FakeReader();
    final ManualPulse pulse = new ManualPulse();
    final ReadingViewModel model = new ReadingViewModel(
            new Services(words, new CurrentThreadExecutor(), new Notifications(), pulse), reader, sample -> { });
    ReadController controller;
    Parent view;
    boolean covered;

    @Override
    public void beforeEach(ExtensionContext test) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Font.loadFont(resource("styles/fonts/IBMPlexSans-SemiBold.ttf"), 13);
        controller = new ReadController(model, words, () -> { }, () -> model.paste(100, 100, new int[10_000]),
                () -> covered);
        onFx(() -> {
            view = new FxmlViews(words.bundle()).load("read", controller);
            Scene scene = new Scene(view, 744, 590);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            scene.getStylesheets().add(resource("styles/digit-lab.css"));
            view.applyCss();
        });
    }

    /** Returns the bounds of a node of the picture in the view. */
    Bounds shown(String part) {
        layout(590);
        return find("#picture " + part).getBoundsInParent();
    }

    void layout(double height) {
        onFx(() -> {
            view.applyCss();
            view.resize(744, height);
            view.layout();
        });
    }

    static KeyEvent key(KeyCode code, boolean shortcut) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false);
    }

    void paste() {
        view.lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals(words.get("reading.paste"))).forEach(Button::fire);
    }

    @SuppressWarnings("unchecked")
    <T extends Node> T find(String query) {
        return (T) view.lookup(query);
    }

    static String resource(String name) {
        return ReadViewTest.class.getResource("/org/digitlab/" + name).toExternalForm();
    }

    static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> {
            work.run();
            return null;
        });
    }
}
