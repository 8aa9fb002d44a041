package org.digitlab.plot.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.digitlab.export.Pictures;
import org.digitlab.export.picture.Look;
import org.digitlab.export.surface.ImageSurface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotPainterTest {

    @ParameterizedTest
    @ValueSource(doubles = {300, 400, 430, 600, 1_200, 4_000})
    void theLatestValuesTakeAtMostAQuarterOfThePlot(double width) {
        PlotFrame frame = frame(width, "CNN accurate with elastic distortions, seed 1", "CNN accurate with all, seed 2");
        assertThat(width - frame.right()).isLessThanOrEqualTo((width - frame.left()) / 4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {430, 600})
    void shortNamesGetNoMoreRoomThanTheyNeed(double width) {
        assertThat(width - frame(width, "a").right()).isBetween(80.0, 110.0);
    }

    @Test
    void aNameThatCouldNotBeReadIsLeftOut() {
        assertThat(430 - frame(430, "CNN classic 13:17:02").right()).isEqualTo(430 - frame(430, "").right());
    }

    private static PlotFrame frame(double width, String... names) {
        BufferedImage image = new BufferedImage((int) width, 300, BufferedImage.TYPE_INT_RGB);
        return new PlotPainter(new ImageSurface(image.createGraphics()), Look.LIGHT.colors())
                .paint(Pictures.plot(names), 0, width, 300, 1);
    }
}
