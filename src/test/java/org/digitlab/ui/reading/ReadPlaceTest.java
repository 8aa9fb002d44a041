package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.FxmlFile;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ReadPlaceTest {

    private final Words words = new Words();
    private final FakeReader reader = new FakeReader();
    private final ManualPulse pulse = new ManualPulse();
    private ReadPlaceController controller;
    private Parent place;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void load() {
        ReadingViewModel model = new ReadingViewModel(words, new CurrentThreadExecutor(), new Notifications(), reader,
                pulse, sample -> { });
        onFx(() -> {
            controller = new ReadPlaceController(model, words, () -> { },
                    () -> model.paste(100, 100, new int[10_000]));
            place = new FxmlViews(words.bundle()).load(FxmlFile.READ_PLACE, controller);
            Scene scene = new Scene(place, 744, 590);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            scene.getStylesheets().add(getClass().getResource("/org/digitlab/styles/digit-lab.css").toExternalForm());
            place.applyCss();
        });
    }

    @Test
    void itShowsWhatBothModelsRead() {
        onFx(this::paste);
        assertThat(this.<Label>find("#digitCount").getText()).isEqualTo("3 digits in 2 lines");
        assertThat(this.<TextArea>find("#readText").getText()).isEqualTo("12\n3");
        assertThat(this.<Label>find("#readOtherwise").getText()).isEqualTo("The MLP reads 17 · 3");
        assertThat(find("#picture").getAccessibleText()).contains("12, 3");
    }

    @Test
    void aPictureWithoutDigitsKeepsItsNameAndSaysWhereDigitsAreFound() {
        onFx(this::paste);
        reader.blank = true;
        onFx(this::paste);
        assertThat(this.<Label>find("#pictureName").getText()).isEqualTo("Pasted picture");
        assertThat(this.<Label>find("#digitCount").getText()).isEqualTo("No digits found");
        assertThat(find("#readText").getParent().isVisible()).as("an empty answer").isFalse();
        assertThat(this.<Label>find("#readOtherwise").getText()).contains("darker or lighter");
        assertThat(find("#picture").getAccessibleText()).isEqualTo("Picture without digits");
        reader.blank = false;
        onFx(this::paste);
        assertThat(find("#readText").getParent().isVisible()).isTrue();
    }

    @Test
    void theWheelLooksCloserAtThePointerAndTheBoxesFollow() {
        onFx(this::paste);
        Bounds all = shown("ImageView");
        Bounds box = shown(".found");
        Point2D corner = new Point2D(box.getMinX() + 3, box.getMinY() + 3);
        onFx(() -> Event.fireEvent(find("#picture"), wheel(find("#picture").localToScene(corner), 350)));

        assertThat(shown("ImageView").getWidth()).isGreaterThan(5 * all.getWidth());
        assertThat(shown(".found").getMinX() + 3).isCloseTo(corner.getX(), within(0.5));
        assertThat(shown(".found").getMinY() + 3).isCloseTo(corner.getY(), within(0.5));
        assertThat(shown(".found").getWidth() - 6).isGreaterThan(5 * (box.getWidth() - 6));

        onFx(() -> Event.fireEvent(find("#picture"), doubleClick()));
        assertThat(shown("ImageView")).isEqualTo(all);
    }

    @Test
    void keysLookCloserAndTheChosenDigitComesIntoTheView() {
        onFx(this::paste);
        Bounds all = shown("ImageView");
        onFx(() -> {
            controller.zoomIn();
            controller.zoomIn();
            Event.fireEvent(find("#picture"), key(KeyCode.RIGHT, false));
            Event.fireEvent(find("#picture"), key(KeyCode.RIGHT, false));
        });
        assertThat(shown("ImageView").getWidth()).isCloseTo(all.getWidth() * Math.pow(1.5, 2), within(1.0));
        assertThat(find("#picture").getLayoutBounds().contains(chosen().getBoundsInParent())).isTrue();

        onFx(controller::zoomToFit);
        assertThat(shown("ImageView")).isEqualTo(all);
    }

    @Test
    void otherWeightsChangeWhatIsReadAndNotWhatIsSeen() {
        onFx(this::paste);
        onFx(controller::zoomIn);
        Bounds zoomed = shown("ImageView");
        reader.weights = "second";
        onFx(pulse::beat);

        assertThat(this.<TextArea>find("#readText").getText()).isEqualTo("42\n3");
        assertThat(this.<Label>find("#picture .read").getText()).isEqualTo("4");
        assertThat(shown("ImageView")).isEqualTo(zoomed);
    }

    private Node chosen() {
        return place.lookupAll("#picture .found").stream()
                .filter(box -> box.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")))
                .findFirst().orElseThrow();
    }

    /** Where a part of the picture is, in the view. */
    private Bounds shown(String part) {
        onFx(() -> {
            place.resize(744, 590);
            place.layout();
        });
        return find("#picture " + part).getBoundsInParent();
    }

    /** @param at in the scene */
    private static ScrollEvent wheel(Point2D at, double delta) {
        return new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), at.getX(), at.getY(), false, false, false,
                false, false, false, 0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    private static MouseEvent doubleClick() {
        return new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0, MouseButton.PRIMARY, 2, false, false, false, false,
                true, false, false, false, false, true, null);
    }

    private static KeyEvent key(KeyCode code, boolean shortcut) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false);
    }

    private void paste() {
        place.lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals(words.get("reading.paste"))).forEach(Button::fire);
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T find(String query) {
        return (T) place.lookup(query);
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            work.run();
            return null;
        });
    }
}
