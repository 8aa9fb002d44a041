package org.digitlab.ui.folds;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.digitlab.Waiting;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The Cross-validate view with a runner of made-up cross-validations. */
final class CrossValidateWindow {

    final FakeFolds fake;
    FoldsViewModel model;
    Parent view;

    CrossValidateWindow(Path folder, TaskExecutor executor) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Words words = new Words();
        fake = new FakeFolds(folder);
        onFx(() -> {
            model = fake.view(words, executor, new Notifications());
            view = new FxmlViews(words.bundle()).load("cross-validate", new CrossValidateController(model, words));
            Scene scene = new Scene(view, 470, 590);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            scene.getStylesheets().add(getClass().getResource("/org/digitlab/styles/digit-lab.css").toExternalForm());
            layOut();
        });
    }

    /** Applies CSS and layout; for the FX thread. */
    void layOut() {
        view.applyCss();
        view.layout();
    }

    @SuppressWarnings("unchecked")
    <T extends Node> T find(String query) {
        return (T) view.lookup(query);
    }

    static void onFx(Runnable work) {
        ask(() -> {
            work.run();
            return null;
        });
    }

    static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, question);
    }
}
