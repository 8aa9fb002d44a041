package org.digitlab.ui.window;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.Services;

/** Opens files of every kind: dropped on the window, or chosen in a dialog. */
public final class FileOpener {

    private final Services services;
    private final Map<FileKind, Consumer<Path>> openers = new EnumMap<>(FileKind.class);
    private final Consumer<Clipboard> pictures;

    /** @param pictures opens a picture that is not a file, for instance from a browser */
    public FileOpener(Services services, Consumer<Clipboard> pictures) {
        this.services = services;
        this.pictures = pictures;
        on(FileKind.UNKNOWN, file -> services.notifications().problem(
                services.words().format("app.drop.unknown", file.getFileName())));
    }

    /** Opens files of {@code kind} with {@code opener}. */
    public FileOpener on(FileKind kind, Consumer<Path> opener) {
        openers.put(kind, opener);
        return this;
    }

    /**
     * Registers the actions that ask for a file and open whatever is chosen.
     *
     * @param mayOpenModel called before the user is asked for a model; if false, the user is not asked
     */
    public void addTo(Actions actions, FileDialogs dialogs, BooleanSupplier mayOpenModel) {
        actions.on(Action.OPEN_MODEL, () -> {
            if (mayOpenModel.getAsBoolean()) {
                dialogs.openModel().ifPresent(this::open);
            }
        }).on(Action.OPEN_DRAWING, () -> dialogs.openDrawing().ifPresent(this::open));
    }

    /** Opens a file by its kind; reports a file of an unknown kind. */
    public void open(Path file) {
        services.executor().execute(() -> FileKind.of(file), kind -> openers.get(kind).accept(file),
                services.notifications()::problem);
    }

    /** Opens the first file of a drag or of the clipboard, or the picture in it if there is no file. */
    public void open(Clipboard source) {
        if (source.hasFiles()) {
            source.getFiles().stream().findFirst().ifPresent(file -> open(file.toPath()));
        } else {
            pictures.accept(source);
        }
    }
}
