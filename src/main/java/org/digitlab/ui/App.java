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

/** The window: opens before anything slow is loaded, and ends all work when it closes. */
public final class App extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    private static final List<String> FONTS = List.of("Regular", "Medium", "SemiBold");
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 64, 128, 256);
    // JavaFX creates the application and passes it only strings.
    private static final String DATA = "--data=";
    private static final String ENGINE = "--engine=";

    private CompletableFuture<List<Image>> icons;
    private AppContext context;
    private Scene scene;
    private WindowPlacement placement;
    private Theme theme;

    /**
     * Opens the window and returns when it is closed.
     *
     * @param data   a folder with a dataset, or null for the bundled MNIST
     * @param engine the engine that computes the networks
     */
    public static void open(Path data, EngineKind engine) {
        RenderPipeline.prepare();
        // Loads the classes of the settings on another core while the toolkit starts.
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
        applyTheme(context.settings().theme());
        context.controller().listenTo(scene);
        stage.setTitle(context.words().get("app.title"));
        stage.setScene(scene);
        placement = new WindowPlacement(stage);
        placement.restore(context.settings().window());
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
            context.save(theme, placement.current());
            context.close();
        }
    }

    /** Returns the parts of the open window. */
    public AppContext context() {
        return context;
    }

    private void switchTheme() {
        applyTheme(theme.other());
    }

    private void applyTheme(Theme chosen) {
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
