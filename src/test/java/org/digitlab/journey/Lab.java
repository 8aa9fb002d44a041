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
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The program in a real window, seen and used as a person would: by what it shows, with the mouse and the keys. */
final class Lab implements AutoCloseable {

    private final FxRobot robot = new FxRobot();
    private final String homeBefore = System.getProperty(AppFolder.PROPERTY);
    private final Stage stage;
    private final App app;

    /** Opens the window as on a first start; {@code home} is the user's folder. */
    Lab(Path home) throws TimeoutException {
        NativeSetup.prepare();
        RenderPipeline.prepare();
        System.setProperty(AppFolder.PROPERTY, home.toString());
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        app = (App) FxToolkit.setupApplication(App.class);
    }

    /** Waits until the images and the MLP that comes with the program are there, and turns to the MLP. */
    Lab ready() {
        robot.clickOn("#mlpToggle");
        await("the images", () -> text("#dataChip").matches("MNIST · [\\d,]+ / [\\d,]+ / 10,000"));
        await("the shipped model", () -> text("#sourceTitle").equals("Shipped weights"));
        return this;
    }

    /**
     * Returns the parts of the window, for commands that need a dialog of the system: without a window manager no robot
     * can use such a dialog.
     */
    AppContext context() {
        return app.context();
    }

    /** A private field, for what the window does not show. */
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

    /** Gives the window a size and waits until it has it. */
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

    /** Of a label or a button. */
    String text(String query) {
        return ((Labeled) find(query)).getText();
    }

    /** What is wrong with a field of the recipe, as its row says; empty if nothing is. */
    String complaint(String field) {
        return ((Labeled) find(field).getParent().lookup(".error")).getText();
    }

    /** The sentence that a screen reader says of the MLP's bars. */
    String bars() {
        return find(".bar-column.mlp").getAccessibleText();
    }

    /** The part of the training that is done, 0 to 1. */
    double progress() {
        return ((ProgressBar) find("#progress")).getProgress();
    }

    void type(String field, String value) {
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(value);
    }

    /** Draws a stroke through points of the unit square. */
    void draw(double... coordinates) {
        robot.moveTo(onPaper(coordinates[0], coordinates[1])).press(MouseButton.PRIMARY);
        for (int i = 2; i < coordinates.length; i += 2) {
            robot.moveTo(onPaper(coordinates[i], coordinates[i + 1]));
        }
        robot.release(MouseButton.PRIMARY);
    }

    /** Where a point of the unit square lies on the screen. */
    Point2D onPaper(double x, double y) {
        Node paper = find("#inkCanvas").lookup(".paper");
        var bounds = paper.getLayoutBounds();
        return paper.localToScreen(x * bounds.getWidth(), y * bounds.getHeight());
    }

    /** What a screen reader says of a chart. */
    String curves(String chart) {
        return (String) find(chart).queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, question);
    }

    void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain for " + what + "; the window says: " + text("#status"), e);
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
