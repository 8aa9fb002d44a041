package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitlab.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deeplearning4j's dashboard in a real browser that can only reach this machine. */
@Tag("journey")
class DashboardJourneyTest {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/train/overview");
    private static final String POINTS = "$('#scoreiterchart').data('plot').getData()[0].data.length";
    private static final String DRAWN = "document.querySelector('#scoreiterchart canvas').toDataURL()";
    private static final String FOREIGN = "performance.getEntriesByType('resource').filter("
            + "part => !part.name.startsWith(location.origin) || part.responseStatus !== 200).map(part => part.name)";

    @Test
    void theScoreChartMovesInABrowserWhileTheCnnTrains(@TempDir Path home) throws Exception {
        assumeThat(Chromium.isInstalled()).as("Chromium").isTrue();
        try (Lab lab = new Lab(home.resolve("lab"))) {
            lab.ready();
            URI page = switchOn(lab);
            lab.robot().clickOn("#cnnToggle").clickOn("#train");
            try (Chromium browser = new Chromium(Files.createDirectory(home.resolve("browser")), page)) {
                int first = awaitPoints(browser, 2);
                String drawn = browser.ask(DRAWN).asText();
                assertThat(awaitPoints(browser, first + 1)).isGreaterThan(first);
                assertThat(browser.ask(DRAWN).asText()).startsWith("data:image/png").isNotEqualTo(drawn);
                assertThat(browser.ask(FOREIGN)).as("resources from elsewhere than the dashboard").isEmpty();
            }
            toggle(lab);
            lab.awaitText("#notification", "app.dashboard.off");
            assertThatIOException().isThrownBy(() -> page.toURL().openStream());
            lab.robot().clickOn("#stop");
        }
    }

    private static URI switchOn(Lab lab) {
        toggle(lab);
        lab.await("the address", () -> ADDRESS.matcher(lab.text("#notification")).find());
        Matcher address = ADDRESS.matcher(lab.text("#notification"));
        assertThat(address.find()).isTrue();
        return URI.create(address.group());
    }

    private static void toggle(Lab lab) {
        lab.robot().clickOn("#menu").clickOn(lab.words("app.action.dashboard"));
    }

    private static int awaitPoints(Chromium browser, int count) throws Exception {
        Waiting.until(count + " points on the page", 200, () -> true, () -> browser.ask(POINTS).asInt() >= count);
        return browser.ask(POINTS).asInt();
    }
}
