package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.digitlab.network.keras.KerasFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class KerasJourneyTest {

    @Test
    void aKerasModelIsOpenedAndABrokenFileLeavesItInUse(@TempDir Path home) throws TimeoutException, IOException {
        Path json = KerasFixture.read("channels-last").writeApart(home, "mine");
        Path broken = Files.writeString(home.resolve("broken.h5"), "no model");
        try (Lab lab = new Lab(home)) {
            lab.ready();
            lab.robot().interact(() -> lab.context().opener().open(json));
            lab.awaitText("#sourceTitle", "training.source.opened", "mine.json");
            assertThat(lab.text("#notification"))
                    .startsWith("Now using mine.json. Imported from Keras 2.4.0, trained on pixels 0..1 (assumed");
            lab.robot().interact(() -> lab.context().opener().open(broken));
            lab.await("the error", () -> lab.text("#notification").contains("broken.h5: not an HDF5 file, expected"));
            assertThat(lab.text("#sourceTitle")).isEqualTo(lab.words("training.source.opened", "mine.json"));
        }
    }
}
