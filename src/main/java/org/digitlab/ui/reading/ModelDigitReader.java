package org.digitlab.ui.reading;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.digitlab.files.ProgressListener;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.model.DigitModel;
import org.digitlab.pictures.image.Picture;
import org.digitlab.reading.PageReader;
import org.digitlab.reading.PageReading;
import org.digitlab.ui.models.Models;

/** Reads with copies of the current models, which are replaced when the weights have changed. */
public final class ModelDigitReader implements DigitReader {

    private final Models models;
    private final Map<Family, DigitModel> copies = new EnumMap<>(Family.class);
    /** Identities of the copies' weights, see {@link Models#weights}. */
    private final Map<Family, Object> weights = new EnumMap<>(Family.class);
    /** The last page read with the copies; null if reading failed. */
    private PageReading latest;

    public ModelDigitReader(Models models) {
        this.models = models;
    }

    @Override
    public PageReading read(PictureSource source, ProgressListener progress) throws IOException {
        Picture picture = source.open(progress);
        return read(reader -> reader.read(picture, progress));
    }

    @Override
    public synchronized PageReading readAgain(PageReading page, ProgressListener progress) throws IOException {
        boolean current = page == latest && Stream.of(Family.values()).allMatch(this::isCurrent);
        return current ? page : read(reader -> reader.readAgain(page, progress));
    }

    private synchronized PageReading read(Function<PageReader, PageReading> task) throws IOException {
        latest = null;
        for (Family family : Family.values()) {
            if (!isCurrent(family)) {
                Object newest = models.weights(family);
                copies.put(family, models.inUse(family));
                weights.put(family, newest);
            }
        }
        try {
            latest = task.apply(new PageReader(copies, Family.CNN));
            return latest;
        } finally {
            // The next page may be read on another thread.
            copies.values().forEach(DigitModel::close);
        }
    }

    private boolean isCurrent(Family family) {
        return copies.containsKey(family) && weights.get(family) == models.weights(family);
    }
}
