package org.digitlab.reading;

import java.util.EnumMap;
import java.util.Map;
import org.digitlab.files.ProgressListener;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.model.DigitModel;
import org.digitlab.pictures.DigitFinder;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.layout.FoundDigit;
import org.digitlab.pictures.layout.FoundDigits;

/** Finds the digits on pictures and classifies them with one or several models, which it uses on the calling thread. */
public final class PageReader {

    private final Map<Family, DigitModel> models;
    private final DigitModel arbiter;

    /** @param arbiter the model whose confidence decides where touching digits are split */
    public PageReader(Map<Family, DigitModel> models, Family arbiter) {
        this.models = models;
        this.arbiter = models.get(arbiter);
    }

    /**
     * Finds and classifies all digits of a picture.
     *
     * @param progress polled for cancellation before each classification
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public PageReading read(Picture picture, ProgressListener progress) {
        FoundDigits found = DigitFinder.find(picture, image -> {
            progress.check();
            return Prediction.of(arbiter, image).confidence();
        });
        return classify(picture, found, progress);
    }

    /** Classifies the digits of a page again; otherwise like {@link #read}. */
    public PageReading readAgain(PageReading page, ProgressListener progress) {
        return classify(page.picture(), page.found(), progress);
    }

    private PageReading classify(Picture picture, FoundDigits found, ProgressListener progress) {
        return new PageReading(picture, found, found.digits().map(digit -> classify(digit, progress)).toList());
    }

    private ReadDigit classify(FoundDigit digit, ProgressListener progress) {
        progress.check();
        Map<Family, Prediction> predictions = new EnumMap<>(Family.class);
        models.forEach((family, model) -> predictions.put(family, Prediction.of(model, digit.image())));
        return new ReadDigit(digit, predictions);
    }
}
