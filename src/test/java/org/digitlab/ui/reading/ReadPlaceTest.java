package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.FxmlFile;
import org.digitlab.ui.common.FxmlViews;
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
    private Parent place;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void load() {
        ReadingViewModel model = new ReadingViewModel(words, new CurrentThreadExecutor(), new Notifications(), reader,
                sample -> { });
        onFx(() -> {
            place = new FxmlViews(words.bundle()).load(FxmlFile.READ_PLACE, new ReadPlaceController(model, words,
                    () -> { }, () -> model.paste(100, 100, new int[10_000])));
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
