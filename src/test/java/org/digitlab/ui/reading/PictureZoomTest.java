package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.digitlab.pictures.segment.Box;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A picture of 4000 × 3000 pixels in a view of 500 × 300, where it measures 400 × 300. */
class PictureZoomTest {

    private static final Offset<Double> EXACT = within(1e-6);

    private final PictureZoom zoom = new PictureZoom();

    @BeforeEach
    void show() {
        zoom.resize(500, 300);
        zoom.show(4000, 3000);
    }

    @Test
    void atFirstTheWholePictureIsCentred() {
        assertSeen(0.1, 50, 0);
        assertThat(zoom.isZoomed()).isFalse();
    }

    @Test
    void zoomingKeepsThePointUnderThePointer() {
        zoom.zoom(2, 250, 150);
        zoom.zoom(5, 200, 100);

        assertThat(zoom.isZoomed()).isTrue();
        assertThat(zoom.scale()).isCloseTo(1, EXACT);
        double x = 2000 + (200 - 250) / 0.2;
        double y = 1500 + (100 - 150) / 0.2;
        assertThat(zoom.left() + x).isCloseTo(200, EXACT);
        assertThat(zoom.top() + y).isCloseTo(100, EXACT);
    }

    @Test
    void noMarginIsShownWhileThereIsMorePicture() {
        zoom.zoom(10, 50, 0);
        assertSeen(1, 0, 0);
        zoom.pan(-10_000, -10_000);
        assertSeen(1, 500 - 4000, 300 - 3000);
        zoom.pan(30, 20);
        assertSeen(1, 530 - 4000, 320 - 3000);
    }

    @Test
    void theZoomIsLimited() {
        zoom.zoom(0.5, 10, 10);
        assertSeen(0.1, 50, 0);
        assertThat(zoom.isZoomed()).isFalse();
        zoom.zoom(1e9);
        assertThat(zoom.scale()).isCloseTo(32, EXACT);
        zoom.zoom(1e-9);
        assertSeen(0.1, 50, 0);
    }

    @Test
    void zoomingInNeverShrinksATinyPicture() {
        zoom.show(5, 5);
        zoom.zoom(2);
        assertSeen(60, 100, 0);
    }

    @Test
    void fittingAndNewPicturesResetTheZoom() {
        zoom.zoom(10, 400, 200);
        zoom.fit();
        assertSeen(0.1, 50, 0);
        zoom.zoom(10, 400, 200);
        zoom.show(5000, 3000);
        assertSeen(0.1, 0, 0);
    }

    @Test
    void revealScrollsOnlyToDigitsOutsideTheView() {
        zoom.zoom(10, 50, 0);
        zoom.reveal(new Box(100, 100, 140, 160));
        assertSeen(1, 0, 0);
        zoom.reveal(new Box(1000, 100, 1040, 160));
        assertSeen(1, 500 - 1070, 0);
        zoom.reveal(new Box(1500, 900, 2300, 1900));
        assertSeen(1, 250 - 1900, 150 - 1400);
    }

    private void assertSeen(double scale, double left, double top) {
        assertThat(zoom.scale()).isCloseTo(scale, EXACT);
        assertThat(zoom.left()).isCloseTo(left, EXACT);
        assertThat(zoom.top()).isCloseTo(top, EXACT);
    }
}
