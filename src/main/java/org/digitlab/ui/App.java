package org.digitlab.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.digitlab.files.AppFolder;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.ui.common.SettingsStore;
import org.digitlab.ui.common.Theme;
import org.digitlab.ui.window.WindowPlacement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's life: it opens before anything slow is loaded, and closes whatever is still at work. */
public final class App extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    private static final List<String> FONTS = List.of("Regular", "Medium", "SemiBold");
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 64, 128, 256);
    // JavaFX makes the application itself and hands it nothing but words.
    private static final String DATA = "--data=";
    private static final String ENGINE = "--engine=";

    private CompletableFuture<List<Image>> icons;
    private AppContext context;
    private Scene scene;
    private WindowPlacement place;
    private Theme theme;

    /**
     * Opens the window and returns when it is closed.
     *
     * @param data   a folder of IDX files, or null for the bundled MNIST
     * @param engine what computes with its networks
     */
    public static void open(Path data, EngineKind engine) {
        RenderPipeline.prepare();
        // Read for nothing while the toolkit starts on another core: when the window asks, its classes are there.
        CompletableFuture.runAsync(() -> new SettingsStore(AppFolder.locate()).load());
        launch(App.class, data == null ? new String[] {ENGINE + engine} : new String[] {ENGINE + engine, DATA + data});
    }

    @Override
    public void init() {
        icons = CompletableFuture.supplyAsync(App::icons);
    }

    @Override
    public void start(Stage stage) {
        FONTS.forEach(App::loadFont);
        context = new AppContext(engine(), this::switchTheme);
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> context.notifications().problem(error));
        scene = new Scene(context.mainView());
        scene.getStylesheets().add(resource("styles/digit-lab.css"));
        dress(context.settings().theme());
        context.controller().listenTo(scene);
        stage.setTitle(context.words().get("app.title"));
        stage.setScene(scene);
        place = new WindowPlacement(stage);
        place.restore(context.settings().window());
        stage.show();
        scene.getRoot().requestFocus();
        new FirstFrame(() -> {
            context.start(dataFolder());
            icons.thenAcceptAsync(stage.getIcons()::setAll, Platform::runLater);
        }).start();
    }

    @Override
    public void stop() {
        if (context != null) {
            context.save(theme, place.current());
            context.close();
        }
    }

    private void switchTheme() {
        dress(theme.other());
    }

    private void dress(Theme chosen) {
        theme = chosen;
        theme.applyTo(scene);
    }

    private Optional<Path> dataFolder() {
        return Optional.ofNullable(getParameters().getNamed().get("data")).map(Path::of);
    }

    private EngineKind engine() {
        String name = getParameters().getNamed().get("engine");
        return name == null ? EngineKind.ACCELERATED : EngineKind.valueOf(name);
    }

    private static List<Image> icons() {
        return ICON_SIZES.stream().map(size -> new Image(resource("icons/digit-lab-" + size + ".png"))).toList();
    }

    private static void loadFont(String weight) {
        if (Font.loadFont(resource("styles/fonts/IBMPlexSans-" + weight + ".ttf"), 13) == null) {
            LOG.warn("The font IBM Plex Sans {} cannot be used", weight);
        }
    }

    private static String resource(String name) {
        return App.class.getResource("/org/digitlab/" + name).toExternalForm();
    }
}
