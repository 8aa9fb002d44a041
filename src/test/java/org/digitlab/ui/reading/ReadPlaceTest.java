package org.digitlab.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;

class ReadPlaceTest extends ReadPlaceFixture {

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
}
