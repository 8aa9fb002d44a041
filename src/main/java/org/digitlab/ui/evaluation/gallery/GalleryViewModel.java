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

/** The selected images, one page at a time because a model may have thousands of mistakes. For the FX thread only. */
public final class GalleryViewModel {

    /** Images per page. */
    public static final int PAGE = 100;

    private final Consumer<Sample> opened;
    private final ObservableList<Pick> picks = FXCollections.observableArrayList();
    private final ObjectProperty<Pick> pick = new SimpleObjectProperty<>();
    private final ObservableList<GalleryImage> shown = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper from = new ReadOnlyIntegerWrapper();
    private EvaluationResult result;
    private int[] images = {};

    /** @param opened takes the image to show in the drawing pane */
    public GalleryViewModel(Consumer<Sample> opened) {
        this.opened = opened;
        pick.addListener((property, old, chosen) -> fill());
    }

    /** Returns the choices: the filters, and the cell of a matrix that was last clicked. */
    public ObservableList<Pick> picks() {
        return picks;
    }

    /** Returns the current choice; null while there is no result. */
    public ObjectProperty<Pick> pickProperty() {
        return pick;
    }

    /** Returns the images of the current page. */
    public ObservableList<GalleryImage> shown() {
        return shown;
    }

    /** Returns the number of images on all pages. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Returns the number of images before the current page. */
    public ReadOnlyIntegerProperty fromProperty() {
        return from.getReadOnlyProperty();
    }

    /** @param newest null for no result */
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
            // Last, because the current choice must always be in the list.
            picks.removeIf(other -> other.kind() == Pick.Kind.CELL && !other.equals(cell));
        }
    }

    /** Shows the next page, if there is one. */
    public void next() {
        showFrom(from.get() + PAGE);
    }

    /** Shows the previous page, if there is one. */
    public void previous() {
        showFrom(from.get() - PAGE);
    }

    /** Sends an image to the drawing pane. */
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

    private void showFrom(int start) {
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
