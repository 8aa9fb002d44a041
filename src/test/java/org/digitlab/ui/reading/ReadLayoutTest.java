package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitlab.ui.reading.ShownPage.key;
import static org.digitlab.ui.reading.ShownPage.onFx;

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
import org.junit.jupiter.api.extension.RegisterExtension;

/** The layout of the Read view. */
class ReadLayoutTest {

    @RegisterExtension
    private final ShownPage page = new ShownPage();
    private final ReadingViewModel model = page.model;
    private final FakeReader reader = page.reader;

    @Test
    void theWheelZoomsAroundThePointerWithTheBoxes() {
        onFx(page::paste);
        Bounds all = page.shown("ImageView");
        Bounds box = page.shown(".found");
        Point2D corner = new Point2D(box.getMinX() + 3, box.getMinY() + 3);
        Point2D pointer = page.find("#picture").localToScene(corner);
        onFx(() -> Event.fireEvent(page.find("#picture"), wheel(pointer, 350)));

        assertThat(page.shown("ImageView").getWidth()).isGreaterThan(5 * all.getWidth());
        assertThat(page.shown(".found").getMinX() + 3).isCloseTo(corner.getX(), within(0.5));
        assertThat(page.shown(".found").getMinY() + 3).isCloseTo(corner.getY(), within(0.5));
        assertThat(page.shown(".found").getWidth() - 6).isGreaterThan(5 * (box.getWidth() - 6));

        onFx(() -> Event.fireEvent(page.find("#picture"), doubleClick()));
        assertThat(page.shown("ImageView")).isEqualTo(all);
    }

    @Test
    void keysZoomAndScrollToTheSelectedDigit() {
        onFx(page::paste);
        Bounds all = page.shown("ImageView");
        onFx(() -> {
            page.controller.picture().zoom(1.5);
            page.controller.picture().zoom(1.5);
            Event.fireEvent(page.find("#picture"), key(KeyCode.RIGHT, false));
            Event.fireEvent(page.find("#picture"), key(KeyCode.RIGHT, false));
        });
        assertThat(page.shown("ImageView").getWidth()).isCloseTo(all.getWidth() * Math.pow(1.5, 2), within(1.0));
        assertThat(page.find("#picture").getLayoutBounds().contains(chosen().getBoundsInParent())).isTrue();

        onFx(() -> page.controller.picture().fit());
        assertThat(page.shown("ImageView")).isEqualTo(all);
    }

    @Test
    void manyLinesLeaveRoomForTheBars() {
        reader.tall = true;
        onFx(page::paste);
        page.layout(590);
        assertThat(onScene("#readBars").getMaxY()).isLessThan(onScene(".side").getMaxY());
        assertThat(onScene(".side").getMaxY()).isLessThanOrEqualTo(590);
        assertThat(page.<TextArea>find("#readText").getHeight()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void predictionsAtTheTopOfThePictureAreVisible() {
        reader.tall = true;
        onFx(() -> model.paste(60, 100, new int[6_000]));
        page.layout(400);
        assertThat(page.find("#picture .found").getBoundsInParent().getMinY()).isNegative();
        assertThat(page.find("#picture .read").getBoundsInParent().getMinY()).isNotNegative();
    }

    @Test
    void linesFitAfterSwitchingTheTheme() {
        reader.tall = true;
        onFx(page::paste);
        page.layout(900);
        double height = page.<TextArea>find("#readText").getHeight();
        onFx(() -> page.view.getScene().setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
        page.layout(900);
        assertThat(page.<TextArea>find("#readText").getHeight()).isEqualTo(height).isGreaterThan(12 * 18);
    }

    private Node chosen() {
        return page.view.lookupAll("#picture .found").stream()
                .filter(box -> box.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")))
                .findFirst().orElseThrow();
    }

    private Bounds onScene(String query) {
        return page.find(query).localToScene(page.find(query).getLayoutBounds());
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
