package org.digitlab.ui.evaluation.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.ui.drawing.Sample;
import org.digitlab.ui.evaluation.testing.EvaluationResult;
import org.digitlab.ui.evaluation.testing.Side;

/** The images that are looked at, a page at a time: a model may have thousands of mistakes. For the FX thread. */
public final class GalleryViewModel {

    /** As many images as a page has. */
    public static final int PAGE = 100;

    private final Consumer<Sample> opened;
    private final ObservableList<Pick> picks = FXCollections.observableArrayList();
    private final ObjectProperty<Pick> pick = new SimpleObjectProperty<>();
    private final ObservableList<GalleryImage> shown = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper from = new ReadOnlyIntegerWrapper();
    private EvaluationResult result;
    private int[] images = {};

    /** @param opened is handed the image that a person wants to see in the drawing pane */
    public GalleryViewModel(Consumer<Sample> opened) {
        this.opened = opened;
        pick.addListener((property, old, chosen) -> fill());
    }

    /** What there is to pick from: the filters, and the last cell of a matrix. */
    public ObservableList<Pick> picks() {
        return picks;
    }

    /** Null while there is no result. */
    public ObjectProperty<Pick> pickProperty() {
        return pick;
    }

    /** The images of this page. */
    public ObservableList<GalleryImage> shown() {
        return shown;
    }

    /** How many images were picked, on all pages. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How many images come before this page. */
    public ReadOnlyIntegerProperty fromProperty() {
        return from.getReadOnlyProperty();
    }

    /** @param newest null for none */
    public void show(EvaluationResult newest) {
        result = newest;
        Pick wanted = pick.get();
        List<Pick> offered = newest == null ? List.of() : Pick.of(newest);
        pick.set(null);
        picks.setAll(offered);
        if (newest != null) {
            pick.set(offered.contains(wanted) ? wanted : offered.get(0));
        }
    }

    /** Picks one cell of a side's confusion matrix. */
    public void showCell(Side side, int actual, int predicted) {
        if (result != null) {
            Pick cell = Pick.cell(side, actual, predicted);
            if (!picks.contains(cell)) {
                picks.add(cell);
            }
            pick.set(cell);
            // Last, for what is picked must never be missing from the list.
            picks.removeIf(other -> other.kind() == Pick.Kind.CELL && !other.equals(cell));
        }
    }

    /** Turns to the next page, if there is one. */
    public void next() {
        turn(from.get() + PAGE);
    }

    /** Turns to the page before, if there is one. */
    public void previous() {
        turn(from.get() - PAGE);
    }

    /** Brings an image to the drawing pane. */
    public void open(GalleryImage image) {
        opened.accept(image.sample());
    }

    private void fill() {
        Pick chosen = pick.get();
        images = chosen == null ? new int[0] : chosen.images(result);
        count.set(images.length);
        from.set(0);
        showPage();
    }

    private void turn(int start) {
        if (start >= 0 && start < images.length) {
            from.set(start);
            showPage();
        }
    }

    private void showPage() {
        int[] page = Arrays.copyOfRange(images, from.get(), Math.min(images.length, from.get() + PAGE));
        shown.setAll(Arrays.stream(page).mapToObj(image -> GalleryImage.of(result, image)).toList());
    }
}
