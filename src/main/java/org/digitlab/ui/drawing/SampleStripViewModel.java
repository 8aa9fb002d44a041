package org.digitlab.ui.drawing;

import java.util.List;
import java.util.Random;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.DigitImage;

/** A handful of samples picked from a data set; the same picks in the same order in every session. */
public final class SampleStripViewModel {

    /** As many samples as are on offer at a time. */
    public static final int COUNT = 16;

    private static final long SEED = 1998;

    private final ObservableList<Sample> samples = FXCollections.observableArrayList();
    private final ObservableList<Sample> view = FXCollections.unmodifiableObservableList(samples);
    private LabeledImages images = new LabeledImages(new byte[0], new byte[0]);
    private Random random = new Random(SEED);

    /** The data set to pick from; picks at once, and starts its order of picks again. */
    public void setImages(LabeledImages images) {
        this.images = images;
        random = new Random(SEED);
        shuffle();
    }

    /** Picks other samples, all different. */
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
