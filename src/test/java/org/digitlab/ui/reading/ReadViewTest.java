package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ReadViewTest extends ReadFixture {

    @Test
    void thePredictionsOfBothModelsAreShown() {
        onFx(this::paste);
        assertThat(this.<Label>find("#digitCount").getText()).isEqualTo("3 digits in 2 lines");
        assertThat(this.<TextArea>find("#readText").getText()).isEqualTo("12\n3");
        assertThat(this.<Label>find("#readOtherwise").getText()).isEqualTo("The MLP reads 17 · 3");
        assertThat(find("#picture").getAccessibleHelp()).contains("12, 3");
    }

    @Test
    void aPictureWithoutDigitsIsNamedAndExplained() {
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
    void rejectedDigitsAreMarkedAndCounted() {
        reader.doubtful = true;
        onFx(this::paste);
        assertThat(this.<Label>find("#digitCount").getText()).isEqualTo("3 digits in 2 lines, 1 may not be a digit");
        assertThat(marks()).containsExactly("1", "2", "3?");
        assertThat(rejected()).hasSize(1);
        assertThat(this.<TextArea>find("#readText").getText()).as("to be copied").isEqualTo("12\n3");
        assertThat(this.<Label>find("#readVerdict").getText()).isEqualTo("Both read 1");
        onFx(() -> model.move(2));
        assertThat(this.<Label>find("#readVerdict").getText()).isEqualTo("MLP reads 3, CNN sees no digit");

        reader.weights = "second";
        reader.doubtful = false;
        onFx(pulse::beat);
        assertThat(this.<Label>find("#digitCount").getText()).isEqualTo("3 digits in 2 lines");
        assertThat(marks()).containsExactly("4", "2", "3");
        assertThat(rejected()).isEmpty();
    }

    @Test
    void thePictureIgnoresKeysWithCtrlOrAlt() {
        onFx(this::paste);
        onFx(() -> Event.fireEvent(find("#picture"), key(KeyCode.RIGHT, true)));
        assertThat(model.chosenProperty().get()).isSameAs(model.readingProperty().get().digits().get(0));
    }

    @Test
    void theSelectedDigitIsAccessible() {
        onFx(this::paste);
        onFx(() -> Event.fireEvent(find("#picture"), key(KeyCode.RIGHT, false)));
        assertThat(find("#picture").getAccessibleText()).isEqualTo("Digit 2 of 3, 2: MLP reads 7, CNN reads 2");
        assertThat(find(".preview").getAccessibleText()).isEqualTo(find("#picture").getAccessibleText());
    }

    @Test
    void aNewPictureIsFocused() {
        onFx(() -> {
            find("#openPicture").requestFocus();
            paste();
        });
        assertThat(focused()).isSameAs(find("#picture"));
        reader.weights = "second";
        onFx(() -> {
            find("#openPicture").requestFocus();
            pulse.beat();
        });
        assertThat(focused()).as("the same page").isSameAs(find("#openPicture"));
    }

    @Test
    void thePictureDoesNotTakeTheFocusWhileTypingOrOnACard() {
        onFx(this::paste);
        onFx(() -> {
            find("#readText").requestFocus();
            paste();
        });
        assertThat(focused()).isNotSameAs(find("#picture"));
        covered = true;
        onFx(() -> {
            find("#openPicture").requestFocus();
            paste();
        });
        assertThat(focused()).isNotSameAs(find("#picture"));
    }

    @Test
    void newWeightsChangePredictionsAndNotTheZoom() {
        onFx(this::paste);
        onFx(controller::zoomIn);
        Bounds zoomed = shown("ImageView");
        reader.weights = "second";
        onFx(pulse::beat);

        assertThat(this.<TextArea>find("#readText").getText()).isEqualTo("42\n3");
        assertThat(this.<Label>find("#picture .read").getText()).isEqualTo("4");
        assertThat(shown("ImageView")).isEqualTo(zoomed);
    }

    private List<String> marks() {
        return view.lookupAll("#picture .read").stream().map(mark -> ((Label) mark).getText()).toList();
    }

    /** Returns the boxes of rejected digits. */
    private List<Node> rejected() {
        return view.lookupAll("#picture .found").stream()
                .filter(box -> box.getPseudoClassStates().contains(PseudoClass.getPseudoClass("rejected"))).toList();
    }

    private Node focused() {
        return view.getScene().getFocusOwner();
    }
}
