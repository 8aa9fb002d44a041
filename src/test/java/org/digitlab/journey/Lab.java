package org.digitlab.journey;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.digitlab.Waiting;
import org.digitlab.files.AppFolder;
import org.digitlab.network.platform.NativeSetup;
import org.digitlab.ui.App;
import org.digitlab.ui.AppContext;
import org.digitlab.ui.RenderPipeline;
import org.digitlab.ui.common.Words;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The program in a real window, used as a person would: by what the window shows, with mouse and keyboard. */
final class Lab implements AutoCloseable {

    private final FxRobot robot = new FxRobot();
    private final String homeBefore = System.getProperty(AppFolder.PROPERTY);
    private final Words words = new Words();
    private final Stage stage;
    private final App app;

    /**
     * Opens the window as on a first start.
     *
     * @param home the user's folder for settings and runs
     */
    Lab(Path home) throws TimeoutException {
        NativeSetup.prepare();
        RenderPipeline.prepare();
        System.setProperty(AppFolder.PROPERTY, home.toString());
        // On a slow machine the window needs more than the 30 seconds that TestFX waits by default.
        FxToolkit.toolkitContext().setLaunchTimeoutInMillis(Waiting.MAX_MILLIS);
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(Waiting.MAX_MILLIS);
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        app = (App) FxToolkit.setupApplication(App.class);
    }

    /** Switches to the MLP and waits until the images and the shipped MLP are loaded. */
    Lab ready() {
        robot.clickOn("#mlpToggle");
        await("the images", () -> text("#dataChip").matches("MNIST · [\\d,]+ / [\\d,]+ / 10,000"));
        awaitText("#sourceTitle", "training.source.shipped");
        return this;
    }

    /**
     * Returns a text of the window.
     *
     * @param key    the key in the bundle
     * @param values the values for the text's placeholders
     */
    String words(String key, Object... values) {
        return values.length == 0 ? words.get(key) : words.format(key, values);
    }

    /** Waits until a label or a button shows the text of {@code key}. */
    void awaitText(String query, String key, Object... values) {
        String expected = words(key, values);
        await(expected, () -> text(query).equals(expected));
    }

    /** Returns the parts of the window, for commands with a file dialog, which a robot cannot use. */
    AppContext context() {
        return app.context();
    }

    /** Reads a private field, for state that the window does not show. */
    static Object read(Object owner, String field) {
        return ReflectionSupport.findFields(owner.getClass(), found -> found.getName().equals(field),
                HierarchyTraversalMode.TOP_DOWN).stream().findFirst()
                .flatMap(found -> ReflectionSupport.tryToReadFieldValue(found, owner).toOptional()).orElseThrow();
    }

    FxRobot robot() {
        return robot;
    }

    Stage stage() {
        return stage;
    }

    /** Resizes the window and waits until the new size is laid out. */
    void resize(double width, double height) {
        robot.interact(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        await("the new size", () -> Math.abs(root().getLayoutBounds().getWidth() - width) < 60
                && Math.abs(root().getLayoutBounds().getHeight() - height) < 60);
        new Frames(3).await(this);
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    Node find(String query) {
        return root().lookup(query);
    }

    /** Returns the text of a label or a button. */
    String text(String query) {
        return ((Labeled) find(query)).getText();
    }

    /** Returns the error that is shown below a field of the recipe, empty if the value is valid. */
    String error(String field) {
        return ((Labeled) find(field).getParent().lookup(".error")).getText();
    }

    /** Returns the accessible text of the MLP's bars. */
    String bars() {
        return find(".bar-column.mlp").getAccessibleText();
    }

    /** Returns the progress of the training, 0 to 1. */
    double progress() {
        return ((ProgressBar) find("#progress")).getProgress();
    }

    void type(String field, String value) {
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(value);
    }

    /**
     * Draws a stroke.
     *
     * @param coordinates x and y of each point in turn, 0 to 1
     */
    void draw(double... coordinates) {
        robot.moveTo(onScreen(coordinates[0], coordinates[1])).press(MouseButton.PRIMARY);
        for (int i = 2; i < coordinates.length; i += 2) {
            robot.moveTo(onScreen(coordinates[i], coordinates[i + 1]));
        }
        robot.release(MouseButton.PRIMARY);
    }

    /** Returns the position on the screen of a point of the drawing area, whose coordinates are 0 to 1. */
    Point2D onScreen(double x, double y) {
        Node area = find("#inkCanvas").lookup(".paper");
        var bounds = area.getLayoutBounds();
        return area.localToScreen(x * bounds.getWidth(), y * bounds.getHeight());
    }

    /** Returns the accessible text of a chart, which names its curves. */
    String curves(String chart) {
        return (String) find(chart).queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, task);
    }

    void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Timed out waiting for " + what + "; the status bar shows: " + text("#status"), e);
        }
    }

    @Override
    public void close() throws TimeoutException {
        try {
            FxToolkit.cleanupAfterTest(robot, app);
        } finally {
            restoreHome();
        }
    }

    private void restoreHome() {
        if (homeBefore == null) {
            System.clearProperty(AppFolder.PROPERTY);
        } else {
            System.setProperty(AppFolder.PROPERTY, homeBefore);
        }
    }
}
