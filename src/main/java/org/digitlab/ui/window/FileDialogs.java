package org.digitlab.ui.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.digitlab.pictures.image.PictureFile;
import org.digitlab.training.recipe.RecipeFile;
import org.digitlab.ui.common.Words;

/** Asks for files and folders, starting in the folder of the last choice. */
public final class FileDialogs {

    /** Includes the newest format of Keras, which cannot be read: opening such a file explains how to convert it. */
    static final String[] MODELS = Stream.concat(FileKind.MODEL_ENDINGS.stream(), Stream.of(".json"))
            .map("*"::concat).toArray(String[]::new);
    private static final String[] RECIPES = {"*" + RecipeFile.ENDING};
    private static final String[] DRAWINGS = {"*.json", "*.jsonl", "*.jsonl.gz"};

    private final Words words;
    private final Supplier<Window> owner;
    private File last;

    public FileDialogs(Words words, Supplier<Window> owner) {
        this.words = words;
        this.owner = owner;
    }

    public Optional<Path> openModel() {
        return remember(chooser("app.model.open", "app.model.filter", MODELS).showOpenDialog(owner.get()));
    }

    public Optional<Path> saveModel(String name) {
        return save(chooser("app.model.save", "app.model.save.filter", "*.zip"), name, ".zip");
    }

    public Optional<Path> openDrawing() {
        return remember(chooser("app.drawing.open", "app.drawing.filter", DRAWINGS).showOpenDialog(owner.get()));
    }

    public Optional<Path> openPicture() {
        String[] endings = PictureFile.ENDINGS.stream().sorted().map("*"::concat).toArray(String[]::new);
        return remember(chooser("reading.open", "reading.filter", endings).showOpenDialog(owner.get()));
    }

    public Optional<Path> saveDrawing() {
        return save(chooser("app.drawing.save", "app.drawing.save.filter", "*.json"), "drawing.json", ".json");
    }

    public Optional<Path> openRecipe(Path folder) {
        return remember(recipes("app.recipe.open", folder).showOpenDialog(owner.get()));
    }

    /** @param folder the folder of the user's own recipes */
    public Optional<Path> saveRecipe(Path folder, String name) {
        return save(recipes("app.recipe.save", folder), name, RecipeFile.ENDING);
    }

    private FileChooser recipes(String title, Path folder) {
        FileChooser chooser = chooser(title, "app.recipe.filter", RECIPES);
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }

    /** @param name the suggested file name, whose ending is the format */
    public Optional<Path> export(String name) {
        String ending = name.substring(name.lastIndexOf('.'));
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("export.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + ending, patterns("*" + ending)));
        chooser.setInitialDirectory(startFolder());
        return save(chooser, name, ending);
    }

    public Optional<Path> dataFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.get("app.data.choose"));
        chooser.setInitialDirectory(startFolder());
        return remember(chooser.showDialog(owner.get()));
    }

    private Optional<Path> save(FileChooser chooser, String name, String ending) {
        chooser.setInitialFileName(name);
        return remember(chooser.showSaveDialog(owner.get())).map(file ->
                file.toString().toLowerCase(Locale.ROOT).endsWith(ending) ? file : unused(file, ending));
    }

    /** Returns an unused name: the dialog asked before replacing the typed name, but not the name with the ending added. */
    private static Path unused(Path file, String ending) {
        Path whole = file.resolveSibling(file.getFileName() + ending);
        for (int number = 2; Files.exists(whole); number++) {
            whole = file.resolveSibling("%s-%d%s".formatted(file.getFileName(), number, ending));
        }
        return whole;
    }

    /** Returns the folder of the last choice; null if it no longer exists, because dialogs refuse to open there. */
    private File startFolder() {
        return last != null && last.isDirectory() ? last : null;
    }

    private FileChooser chooser(String title, String filter, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.get(filter), patterns(endings)));
        chooser.setInitialDirectory(startFolder());
        return chooser;
    }

    /** Returns each pattern in lower and upper case, because the dialogs of some systems match case and cameras use capitals. */
    static List<String> patterns(String... endings) {
        return Stream.of(endings).flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT))).toList();
    }

    private Optional<Path> remember(File chosen) {
        if (chosen != null) {
            last = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
