package org.digitlab.ui.reading;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitlab.files.ProgressListener;
import org.digitlab.inference.Classifier;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.pictures.DigitFinder;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.layout.FoundDigit;
import org.digitlab.pictures.layout.FoundDigits;
import org.digitlab.ui.models.Models;

/** Reads with its own copies of the models in use, which are made anew when other weights have taken their place. */
public final class ModelDigitReader implements DigitReader {

    /** A model and the weights that it stands for. */
    private record Copy(Object weights, Classifier classifier) {
    }

    private final Models models;
    private final Map<Family, Copy> copies = new EnumMap<>(Family.class);

    public ModelDigitReader(Models models) {
        this.models = models;
    }

    @Override
    public PageReading read(PictureSource source, ProgressListener progress) throws IOException {
        Picture picture = source.open(progress);
        return read(picture, progress);
    }

    @Override
    public synchronized PageReading readAgain(PageReading page, ProgressListener progress) throws IOException {
        if (Stream.of(Family.values()).allMatch(family -> models.weights(family) == page.weights().get(family))) {
            return page;
        }
        refresh();
        try {
            List<ReadDigit> digits = page.digits().stream()
                    .map(digit -> classified(digit.found(), progress)).toList();
            return new PageReading(page.picture(), page.found(), digits, weights());
        } finally {
            close();
        }
    }

    // One page at a time, for a classifier is for one thread.
    private synchronized PageReading read(Picture picture, ProgressListener progress) throws IOException {
        refresh();
        Classifier arbiter = copies.get(Family.CNN).classifier;
        try {
            FoundDigits found = DigitFinder.find(picture, image -> {
                progress.check();
                return arbiter.classify(image).confidence();
            });
            List<ReadDigit> digits = found.digits().map(digit -> classified(digit, progress)).toList();
            return new PageReading(picture, found, digits, weights());
        } finally {
            close();
        }
    }

    /** The next page may come on another thread. */
    private void close() {
        copies.values().forEach(copy -> copy.classifier.close());
    }

    private ReadDigit classified(FoundDigit digit, ProgressListener progress) {
        progress.check();
        Map<Family, Prediction> predictions = new EnumMap<>(Family.class);
        copies.forEach((family, copy) -> predictions.put(family, copy.classifier.classify(digit.image())));
        return new ReadDigit(digit, predictions);
    }

    private Map<Family, Object> weights() {
        Map<Family, Object> weights = new EnumMap<>(Family.class);
        copies.forEach((family, copy) -> weights.put(family, copy.weights));
        return weights;
    }

    private void refresh() throws IOException {
        for (Family family : Family.values()) {
            refresh(family);
        }
    }

    private void refresh(Family family) throws IOException {
        Object weights = models.weights(family);
        Copy copy = copies.get(family);
        if (copy == null || copy.weights != weights) {
            copies.put(family, new Copy(weights, new Classifier(models.inUse(family))));
        }
    }
}
