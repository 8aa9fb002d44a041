package org.digitlab.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.digitlab.Waiting;
import org.digitlab.inference.ExplanationService;
import org.digitlab.inference.Question;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Theme;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ExplainViewTest {

    private final FakeExplaining explaining = new FakeExplaining();
    private final Words words = explaining.words;
    private final List<Question> asked = explaining.asked;
    private final ExplainViewModel model = explaining.model;
    private final ExplanationService.Listener service = explaining.service;

    private Parent view;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void load() {
        FxmlViews views = new FxmlViews(words.bundle());
        views.register(ExplainController.class, () -> new ExplainController(model, words));
        onFx(() -> {
            view = views.load("explain");
            Scene scene = new Scene(view, 900, 700);
            scene.getStylesheets().add(getClass().getResource("/org/digitlab/styles/digit-lab.css").toExternalForm());
            Theme.LIGHT.applyTo(scene);
        });
    }

    @Test
    void theInvitationIsShownUntilSomethingIsDrawn() {
        onFx(() -> {
            assertThat(text("#explainMessage")).isEqualTo(words.get("explain.blank"));
            assertThat(view.lookup("#relevance").getParent().getParent().getParent().isVisible()).isFalse();
        });
    }

    @Test
    void followedDigitsAreMarkedAndAClickPinsThem() {
        onFx(() -> {
            explain();
            assertThat(selected("#explainDigit").getText()).isEqualTo("3");
            assertThat(asked).hasSize(1);
            digit("#explainCounter", 5).fire();
            assertThat(asked.get(1).counter()).isEqualTo(5);
            assertThat(asked.get(1).digit()).isEqualTo(Question.FOLLOW);
            assertThat(digit("#explainCounter", 3).isDisabled()).isTrue();
        });
    }

    @Test
    void arrowsMoveThroughMapsAndEnterEnlarges() {
        onFx(() -> {
            explain();
            Node grid = view.lookup(".map-grid");
            assertThat(grid.getAccessibleText()).startsWith("Convolution 1, 1 of 2: mean activation 1.00");
            press(grid, KeyCode.RIGHT);
            assertThat(grid.getAccessibleText()).startsWith("Convolution 1, 2 of 2: mean activation 2.00");
            press(grid, KeyCode.RIGHT);
            assertThat(grid.getAccessibleText()).startsWith("Convolution 1, 2 of 2");
            press(grid, KeyCode.ENTER);
            assertThat(model.enlargedProperty().get()).isEqualTo(new Unit(0, 1));
            assertThat(text("#explanation")).startsWith("Convolution 1, 2 of 2\n");
            assertThat(view.lookup("#explainBack").isVisible()).isTrue();
            press(grid, KeyCode.ENTER);
            assertThat(model.enlargedProperty().get()).isNull();
            assertThat(text("#explanation")).startsWith("3 leads ");
        });
    }

    @Test
    void pointingAtAMapShowsItsKernel() {
        onFx(() -> {
            explain();
            Node grid = view.lookup(".map-grid");
            Node card = view.lookup("#unitCard");
            assertThat(card.isVisible()).isFalse();
            press(grid, KeyCode.RIGHT);
            assertThat(card.isVisible()).isTrue();
            assertThat(((Labeled) card.lookup(".title")).getText()).isEqualTo("Convolution 1, 2 of 2");
            assertThat(view.getLayoutBounds().contains(card.getBoundsInParent().getCenterX(),
                    card.getBoundsInParent().getCenterY())).isTrue();
        });
    }

    @Test
    void theKeyboardScrollsToTheFocusedUnit() {
        onFx(() -> {
            explain();
            ScrollPane scroll = scrolling();
            assertThat(scroll.getContent().getLayoutBounds().getHeight())
                    .isGreaterThan(scroll.getViewportBounds().getHeight());
            press(view.lookupAll(".map-grid").toArray(Node[]::new)[1], KeyCode.END);
            assertThat(scroll.getVvalue()).isPositive();
        });
    }

    @Test
    void newExplanationsDoNotScrollBackToTheFocusedUnit() {
        onFx(() -> {
            explain();
            ScrollPane scroll = scrolling();
            press(view.lookupAll(".map-grid").toArray(Node[]::new)[1], KeyCode.END);
            scroll.setVvalue(0);
            explain();
            assertThat(scroll.getVvalue()).isZero();
            assertThat(view.lookup("#unitCard").isVisible()).isTrue();
        });
    }

    @Test
    void mapsIgnoreKeysWithCtrlOrAlt() {
        onFx(() -> {
            explain();
            Node grid = view.lookup(".map-grid");
            grid.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
            grid.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, true, false));
            assertThat(model.enlargedProperty().get()).isNull();
            assertThat(grid.getAccessibleText()).startsWith("Convolution 1, 1 of 2");
        });
    }

    @Test
    void anEnlargedUnitIsClosedIfTheNetworkChanges() {
        onFx(() -> {
            explain();
            press(view.lookupAll(".map-grid").toArray(Node[]::new)[1], KeyCode.ENTER);
            assertThat(text("#explanation")).startsWith("Dense 1, 1 of 3");
            service.explained(Explanations.of(explaining.last(), List.of(Explanations.convolution())));
            assertThat(text("#explanation")).startsWith("3 leads ");
        });
    }

    @Test
    void aMapOfOneValueIsEnlargedAsAMap() {
        onFx(() -> {
            explain();
            service.explained(Explanations.of(explaining.last(), List.of(Explanations.lastConvolution())));
            press(view.lookup(".map-grid"), KeyCode.ENTER);
            assertThat(text("#explanation")).startsWith("Convolution 2, ");
            service.explained(Explanations.of(explaining.last(), List.of(Explanations.lastConvolution())));
            assertThat(text("#lastStroke")).contains("from \u22121.3 to 2.5");
        });
    }

    @Test
    void anotherOrderIsAppliedAtOnce() {
        onFx(() -> {
            explain();
            Node dense = view.lookupAll(".map-grid").toArray(Node[]::new)[1];
            assertThat(dense.getAccessibleText()).startsWith("Dense 1, 1 of 3");
            ((ToggleButton) view.lookup("#byActivation")).fire();
            assertThat(dense.getAccessibleText()).startsWith("Dense 1, 2 of 3");
        });
    }

    @Test
    void aStrokeIsExplainedWhenItsTileIsPressed() {
        onFx(() -> {
            explain();
            view.resize(900, 700);
            view.layout();
            assertThat(text("#lastStroke")).contains("from \u22121.3 to 2.5");
            ToggleButton none = digit("#explainCounter", Question.NONE);
            assertThat(none.getAccessibleText()).isEqualTo(words.get("explain.none.help"));
            ((Button) view.lookup(".stroke-tile")).fire();
            assertThat(asked.get(asked.size() - 1).image()).isEqualTo(Explanations.image(1));
        });
    }

    /** Makes the view too low for the layers. */
    private ScrollPane scrolling() {
        ScrollPane scroll = (ScrollPane) view.lookup(".layers .scroll-pane");
        scroll.setMaxHeight(60);
        view.applyCss();
        view.layout();
        return scroll;
    }

    private void explain() {
        explaining.drawAndRead();
        service.explained(Explanations.of(explaining.last()));
        view.applyCss();
        view.layout();
    }

    private ToggleButton selected(String picker) {
        return ((DigitPicker) view.lookup(picker)).getChildren().stream().map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected).findFirst().orElseThrow();
    }

    private ToggleButton digit(String picker, int digit) {
        return ((DigitPicker) view.lookup(picker)).getChildren().stream().map(ToggleButton.class::cast)
                .filter(button -> button.getUserData().equals(digit)).findFirst().orElseThrow();
    }

    private String text(String query) {
        return ((Labeled) view.lookup(query)).getText();
    }

    private static void press(Node node, KeyCode key) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static void onFx(Runnable test) {
        WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, test);
    }
}
