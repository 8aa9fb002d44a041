package org.digitlab.ui.drawing;

import java.util.List;
import java.util.Random;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.DigitImage;

/** A few samples of a dataset, picked in the same order in every session. */
public final class SampleStripViewModel {

    /** Number of samples. */
    public static final int COUNT = 16;

    private static final long SEED = 1998;

    private final ObservableList<Sample> samples = FXCollections.observableArrayList();
    private final ObservableList<Sample> view = FXCollections.unmodifiableObservableList(samples);
    private LabeledImages images = new LabeledImages(new byte[0], new byte[0]);
    private Random random = new Random(SEED);

    /** Sets the dataset, restarts the order of picks and picks the first samples. */
    public void setImages(LabeledImages images) {
        this.images = images;
        random = new Random(SEED);
        shuffle();
    }

    /** Picks other samples without repetition. */
    public void shuffle() {
        List<Sample> picked = images.size() == 0 ? List.of() : random.ints(0, images.size()).distinct()
                .limit(Math.min(COUNT, images.size())).mapToObj(this::sample).toList();
        samples.setAll(picked);
    }

    private Sample sample(int index) {
        return new Sample(new DigitImage(images.image(index)), images.label(index));
    }

    /** At most {@link #COUNT}; empty before there are images. */
    public ObservableList<Sample> samples() {
        return view;
    }
}
