package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerDark;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

/** The layout of the Read view. */
class ReadLayoutTest extends ReadFixture {

    @Test
    void theWheelZoomsAroundThePointerWithTheBoxes() {
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
    void keysZoomAndScrollToTheSelectedDigit() {
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
    void manyLinesLeaveRoomForTheBars() {
        reader.tall = true;
        onFx(this::paste);
        layout(590);
        assertThat(onScene("#readBars").getMaxY()).isLessThan(onScene(".side").getMaxY());
        assertThat(onScene(".side").getMaxY()).isLessThanOrEqualTo(590);
        assertThat(this.<TextArea>find("#readText").getHeight()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void predictionsAtTheTopOfThePictureAreVisible() {
        reader.tall = true;
        onFx(() -> model.paste(60, 100, new int[6_000]));
        layout(400);
        assertThat(find("#picture .found").getBoundsInParent().getMinY()).isNegative();
        assertThat(find("#picture .read").getBoundsInParent().getMinY()).isNotNegative();
    }

    @Test
    void linesFitAfterSwitchingTheTheme() {
        reader.tall = true;
        onFx(this::paste);
        layout(900);
        double height = this.<TextArea>find("#readText").getHeight();
        onFx(() -> view.getScene().setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
        layout(900);
        assertThat(this.<TextArea>find("#readText").getHeight()).isEqualTo(height).isGreaterThan(12 * 18);
    }

    private Node chosen() {
        return view.lookupAll("#picture .found").stream()
                .filter(box -> box.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")))
                .findFirst().orElseThrow();
    }

    private Bounds onScene(String query) {
        return find(query).localToScene(find(query).getLayoutBounds());
    }

    /** @param at position in the scene */
    private static ScrollEvent wheel(Point2D at, double delta) {
        return new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), at.getX(), at.getY(), false, false, false,
                false, false, false, 0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    private static MouseEvent doubleClick() {
        return new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0, MouseButton.PRIMARY, 2, false, false, false, false,
                true, false, false, false, false, true, null);
    }
}
