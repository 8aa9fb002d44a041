package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.digitlab.Waiting;
import org.digitlab.training.recipe.NumberRange;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RecipeRowsTest {

    private final TrainingViewModel view = new FakeTraining().view;

    private final Words words = new Words();
    private final RecipeForm form = view.setup().form();
    private Parent root;

    @BeforeEach
    void load() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        root = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> {
            FxmlViews views = new FxmlViews(words.bundle());
            views.register(RecipeController.class, () -> new RecipeController(view, words, new Actions()))
                    .register(AugmentationController.class, () -> new AugmentationController(form,
                            new AugmentationPreview(form.recipeProperty(), new SimpleObjectProperty<>()), words));
            Parent panel = views.load("recipe");
            new Scene(panel);
            panel.applyCss();
            return panel;
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldHasARowWithItsLabelItsHelpAndItsError(RecipeField field) throws TimeoutException {
        TextField control = (TextField) root.lookup("#" + field.id());
        Label name = (Label) control.getParent().getChildrenUnmodifiable().get(0);
        assertThat(name.getText()).startsWith(words.get("training." + field.id()));
        assertThat(name.getTooltip().getText()).isEqualTo(words.get("training." + field.id() + ".help"))
                .isEqualTo(control.getAccessibleHelp());
        WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> control.setText("-"));
        assertThat(control.getAccessibleHelp()).startsWith(words.get("training." + field.id()) + ": expected a")
                .isEqualTo(form.errorProperty().get());
        WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS,
                () -> control.setText(NumberRange.plain(field.range().max() * field.scale())));
        assertThat(form.recipeProperty().get().number(field)).isEqualTo(field.range().max());
    }
}
