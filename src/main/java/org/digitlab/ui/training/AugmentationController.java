package org.digitlab.ui.training;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.digitlab.ink.DigitImage;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.ui.common.Scrolling;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.DigitView;

/** The fields of the recipe for augmentation, with a preview, and for extra data. */
public final class AugmentationController {

    private static final double SIDE = 42;

    private final RecipeForm form;
    private final AugmentationPreview model;
    private final Words words;

    @FXML private TitledPane root;
    @FXML private Pane augmentationRows;
    @FXML private Pane extraDataRows;
    @FXML private Label caption;
    @FXML private Node shuffle;
    @FXML private Pane preview;

    public AugmentationController(RecipeForm form, AugmentationPreview model, Words words) {
        this.form = form;
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        Scrolling.revealExpanded(root);
        FormRow.addAll(augmentationRows, RecipeField.Group.AUGMENTATION, form, words);
        FormRow.addAll(extraDataRows, RecipeField.Group.EXTRA_DATA, form, words);
        caption.textProperty().bind(model.active().map(active ->
                words.get(active ? "training.preview.changed" : "training.preview.unchanged")));
        preview.accessibleTextProperty().bind(caption.textProperty());
        shuffle.disableProperty().bind(model.active().map(active -> !active));
        model.images().subscribe(this::show);
        show();
    }

    @FXML
    private void onShuffle() {
        model.shuffle();
    }

    private void show() {
        List<DigitImage> images = model.images();
        preview.getChildren().setAll(images.stream().map(AugmentationController::tile).toList());
    }

    private static Node tile(DigitImage image) {
        DigitView view = new DigitView();
        view.setSide(SIDE);
        view.imageProperty().set(image);
        StackPane tile = new StackPane(view);
        tile.getStyleClass().add("augmented-tile");
        return tile;
    }
}
