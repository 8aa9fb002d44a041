package org.digitlab.ui.evaluation.gallery;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.digitlab.ui.common.ComboChoice;
import org.digitlab.ui.common.Presence;
import org.digitlab.ui.common.Scrolling;
import org.digitlab.ui.common.TitleConverter;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.testing.EvaluationText;
import org.digitlab.ui.evaluation.testing.EvaluationViewModel;

/** Shows the images of a result, one page of tiles at a time. */
public final class GalleryController {

    private final GalleryViewModel gallery;
    private final EvaluationViewModel evaluation;
    private final EvaluationText text;
    private final Words words;
    /** Reused, because creating a page of buttons is slow. */
    private final List<GalleryTile> tiles = new ArrayList<>();

    @FXML private ComboBox<Pick> pick;
    @FXML private Label range;
    @FXML private HBox pages;
    @FXML private Button previous;
    @FXML private Button next;
    @FXML private ScrollPane scroll;
    @FXML private FlowPane flow;
    @FXML private Label none;

    public GalleryController(GalleryViewModel gallery, EvaluationViewModel evaluation, EvaluationText text) {
        this.gallery = gallery;
        this.evaluation = evaluation;
        this.text = text;
        words = text.words();
    }

    @FXML
    private void initialize() {
        pick.setConverter(new TitleConverter<>(chosen -> chosen.title(evaluation.resultProperty().get(), text)));
        ComboChoice.bind(pick, gallery.picks(), gallery.pickProperty());
        range.textProperty().bind(rangeBinding());
        Presence.bind(pages, gallery.countProperty().greaterThan(GalleryViewModel.PAGE));
        previous.disableProperty().bind(gallery.fromProperty().isEqualTo(0));
        next.disableProperty().bind(gallery.fromProperty().add(GalleryViewModel.PAGE)
                .greaterThanOrEqualTo(gallery.countProperty()));
        none.visibleProperty().bind(gallery.countProperty().isEqualTo(0));
        gallery.shown().subscribe(this::fill);
    }

    @FXML
    private void onPrevious() {
        gallery.previous();
    }

    @FXML
    private void onNext() {
        gallery.next();
    }

    private StringBinding rangeBinding() {
        return Bindings.createStringBinding(() -> {
            int count = gallery.countProperty().get();
            int from = gallery.fromProperty().get();
            if (count == 1) {
                return words.get("evaluation.gallery.one");
            }
            return count <= GalleryViewModel.PAGE ? words.format("evaluation.gallery.count", count)
                    : words.format("evaluation.gallery.range", from + 1,
                            Math.min(count, from + GalleryViewModel.PAGE), count);
        }, gallery.countProperty(), gallery.fromProperty());
    }

    private void fill() {
        List<GalleryImage> images = gallery.shown();
        while (tiles.size() < images.size()) {
            tiles.add(tile());
        }
        for (int i = 0; i < images.size(); i++) {
            GalleryImage image = images.get(i);
            GalleryTile tile = tiles.get(i);
            tile.show(image, image.said(evaluation.resultProperty().get(), words));
            tile.setChosen(false);
            tile.setOnAction(event -> open(tile, image));
        }
        flow.getChildren().setAll(tiles.subList(0, images.size()));
        scroll.setVvalue(0);
    }

    private void open(GalleryTile chosen, GalleryImage image) {
        tiles.forEach(tile -> tile.setChosen(tile == chosen));
        gallery.open(image);
    }

    private GalleryTile tile() {
        GalleryTile tile = new GalleryTile();
        tile.focusedProperty().subscribe(focused -> {
            if (focused) {
                Scrolling.reveal(scroll, tile.getBoundsInParent());
            }
        });
        return tile;
    }
}
