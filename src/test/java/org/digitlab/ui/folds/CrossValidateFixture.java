package org.digitlab.ui.folds;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.digitlab.Waiting;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The place of cross-validations, whose work is done at once. */
abstract class CrossValidateFixture {

    final Words words = new Words();

    @TempDir
    Path folder;
    FakeFolds fake;
    FoldsViewModel model;
    Parent place;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void load() {
        load(new CurrentThreadExecutor());
    }

    void load(TaskExecutor executor) {
        fake = new FakeFolds(folder);
        onFx(() -> {
            model = fake.view(words, executor, new Notifications());
            place = new FxmlViews(words.bundle()).load("cross-validate", new CrossValidateController(model, words));
            Scene scene = new Scene(place, 470, 590);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            scene.getStylesheets().add(getClass().getResource("/org/digitlab/styles/digit-lab.css").toExternalForm());
            layOut();
        });
    }

    void layOut() {
        place.applyCss();
        place.layout();
    }

    @SuppressWarnings("unchecked")
    <T extends Node> T find(String query) {
        return (T) place.lookup(query);
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
