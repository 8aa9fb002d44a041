package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.ui.reading.ShownPage.key;
import static org.digitlab.ui.reading.ShownPage.onFx;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.digitlab.ui.common.ManualPulse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadViewTest {

    @RegisterExtension
    private final ShownPage page = new ShownPage();
    private final ReadingViewModel model = page.model;
    private final FakeReader reader = page.reader;
    private final ManualPulse pulse = page.pulse;

    @Test
    void thePredictionsOfBothModelsAreShown() {
        onFx(page::paste);
        assertThat(page.<Label>find("#digitCount").getText()).isEqualTo("3 digits in 2 lines");
        assertThat(page.<TextArea>find("#readText").getText()).isEqualTo("12\n3");
        assertThat(page.<Label>find("#readOtherwise").getText()).isEqualTo("The MLP reads 17 · 3");
        assertThat(page.find("#picture").getAccessibleHelp()).contains("12, 3");
    }

    @Test
    void aPictureWithoutDigitsIsNamedAndExplained() {
        onFx(page::paste);
        reader.blank = true;
        onFx(page::paste);
        assertThat(page.<Label>find("#pictureName").getText()).isEqualTo("Pasted picture");
        assertThat(page.<Label>find("#digitCount").getText()).isEqualTo("No digits found");
        assertThat(page.find("#readText").getParent().isVisible()).as("an empty answer").isFalse();
        assertThat(page.<Label>find("#readOtherwise").getText()).contains("darker or lighter");
        assertThat(page.find("#picture").getAccessibleText()).isEqualTo("Picture without digits");
        reader.blank = false;
        onFx(page::paste);
        assertThat(page.find("#readText").getParent().isVisible()).isTrue();
    }

    @Test
    void rejectedDigitsAreMarkedAndCounted() {
        reader.doubtful = true;
        onFx(page::paste);
        assertThat(page.<Label>find("#digitCount").getText()).isEqualTo("3 digits in 2 lines, 1 may not be a digit");
        assertThat(marks()).containsExactly("1", "2", "3?");
        assertThat(rejected()).hasSize(1);
        assertThat(page.<TextArea>find("#readText").getText()).as("to be copied").isEqualTo("12\n3");
        assertThat(page.<Label>find("#readVerdict").getText()).isEqualTo("Both read 1");
        onFx(() -> model.move(2));
        assertThat(page.<Label>find("#readVerdict").getText()).isEqualTo("MLP reads 3, CNN sees no digit");

        reader.weights = "second";
        reader.doubtful = false;
        onFx(pulse::beat);
        assertThat(page.<Label>find("#digitCount").getText()).isEqualTo("3 digits in 2 lines");
        assertThat(marks()).containsExactly("4", "2", "3");
        assertThat(rejected()).isEmpty();
    }

    @Test
    void thePictureIgnoresKeysWithCtrlOrAlt() {
        onFx(page::paste);
        onFx(() -> Event.fireEvent(page.find("#picture"), key(KeyCode.RIGHT, true)));
        assertThat(model.chosenProperty().get()).isSameAs(model.readingProperty().get().digits().get(0));
    }

    @Test
    void theSelectedDigitIsAccessible() {
        onFx(page::paste);
        onFx(() -> Event.fireEvent(page.find("#picture"), key(KeyCode.RIGHT, false)));
        assertThat(page.find("#picture").getAccessibleText()).isEqualTo("Digit 2 of 3, 2: MLP reads 7, CNN reads 2");
        assertThat(page.find(".preview").getAccessibleText()).isEqualTo(page.find("#picture").getAccessibleText());
    }

    @Test
    void aNewPictureIsFocused() {
        onFx(() -> {
            page.find("#openPicture").requestFocus();
            page.paste();
        });
        assertThat(focused()).isSameAs(page.find("#picture"));
        reader.weights = "second";
        onFx(() -> {
            page.find("#openPicture").requestFocus();
            pulse.beat();
        });
        assertThat(focused()).as("the same page").isSameAs(page.find("#openPicture"));
    }

    @Test
    void thePictureDoesNotTakeTheFocusWhileTypingOrOnACard() {
        onFx(page::paste);
        onFx(() -> {
            page.find("#readText").requestFocus();
            page.paste();
        });
        assertThat(focused()).isNotSameAs(page.find("#picture"));
        page.covered = true;
        onFx(() -> {
            page.find("#openPicture").requestFocus();
            page.paste();
        });
        assertThat(focused()).isNotSameAs(page.find("#picture"));
    }

    @Test
    void newWeightsChangePredictionsAndNotTheZoom() {
        onFx(page::paste);
        onFx(() -> page.controller.picture().zoom(1.5));
        Bounds zoomed = page.shown("ImageView");
        reader.weights = "second";
        onFx(pulse::beat);

        assertThat(page.<TextArea>find("#readText").getText()).isEqualTo("42\n3");
        assertThat(page.<Label>find("#picture .read").getText()).isEqualTo("4");
        assertThat(page.shown("ImageView")).isEqualTo(zoomed);
    }

    private List<String> marks() {
        return page.view.lookupAll("#picture .read").stream().map(mark -> ((Label) mark).getText()).toList();
    }

    /** Returns the boxes of rejected digits. */
    private List<Node> rejected() {
        return page.view.lookupAll("#picture .found").stream()
                .filter(box -> box.getPseudoClassStates().contains(PseudoClass.getPseudoClass("rejected"))).toList();
    }

    private Node focused() {
        return page.view.getScene().getFocusOwner();
    }
}
