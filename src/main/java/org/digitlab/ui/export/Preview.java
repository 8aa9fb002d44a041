package org.digitlab.ui.export;

import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.PngWriter;
import org.digitlab.ui.common.TaskExecutor;

/** Draws previews in the background, one at a time; requests in between are skipped except for the last. */
final class Preview {

    /** Twice the size on the card, for high-resolution screens. */
    private static final double WIDTH = 1_200;
    private static final double HEIGHT = 600;

    private final TaskExecutor executor;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<BufferedImage> image = new ReadOnlyObjectWrapper<>(this, "image");
    private boolean drawing;
    private ChartPicture wanted;

    Preview(TaskExecutor executor, Consumer<Throwable> failed) {
        this.executor = executor;
        this.failed = failed;
    }

    /** Returns the preview; null if there is none. */
    ReadOnlyObjectProperty<BufferedImage> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /** @param picture the picture to draw; null for none */
    void show(ChartPicture picture) {
        wanted = picture;
        if (picture == null) {
            image.set(null);
        } else if (!drawing) {
            draw(picture);
        }
    }

    private void draw(ChartPicture picture) {
        drawing = true;
        executor.execute(() -> PngWriter.preview(picture, WIDTH, HEIGHT), drawn -> {
            drawing = false;
            image.set(wanted == null ? null : drawn);
            if (wanted != null && wanted != picture) {
                draw(wanted);
            }
        }, error -> {
            drawing = false;
            failed.accept(error);
        });
    }
}
