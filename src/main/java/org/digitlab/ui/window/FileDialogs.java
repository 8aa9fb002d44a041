package org.digitlab.ui.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.digitlab.pictures.image.PictureFile;
import org.digitlab.training.recipe.RecipeFile;
import org.digitlab.ui.common.Words;

/** Asks for files and folders, starting where the last one was. */
public final class FileDialogs {

    /** Of Keras' newest format too, which is not read: who chooses such a file is told the way round. */
    static final String[] MODELS = {"*.zip", "*.h5", "*.hdf5", "*.keras", "*.json"};
    private static final String[] RECIPES = {"*" + RecipeFile.ENDING};
    private static final String[] DRAWINGS = {"*.json", "*.jsonl", "*.jsonl.gz"};

    private final Words words;
    private File last;

    public FileDialogs(Words words) {
        this.words = words;
    }

    public Optional<Path> openModel(Window owner) {
        return remember(chooser("app.model.open", "app.model.filter", MODELS).showOpenDialog(owner));
    }

    public Optional<Path> saveModel(Window owner, String name) {
        return save(owner, chooser("app.model.save", "app.model.save.filter", "*.zip"), name, ".zip");
    }

    public Optional<Path> openDrawing(Window owner) {
        return remember(chooser("app.drawing.open", "app.drawing.filter", DRAWINGS).showOpenDialog(owner));
    }

    public Optional<Path> openPicture(Window owner) {
        String[] endings = PictureFile.ENDINGS.stream().sorted().map("*"::concat).toArray(String[]::new);
        return remember(chooser("reading.open", "reading.filter", endings).showOpenDialog(owner));
    }

    public Optional<Path> saveDrawing(Window owner) {
        return save(owner, chooser("app.drawing.save", "app.drawing.save.filter", "*.json"), "drawing.json", ".json");
    }

    public Optional<Path> openRecipe(Window owner, Path folder) {
        return remember(recipes("app.recipe.open", folder).showOpenDialog(owner));
    }

    /** @param folder where recipes are listed from */
    public Optional<Path> saveRecipe(Window owner, Path folder, String name) {
        return save(owner, recipes("app.recipe.save", folder), name, RecipeFile.ENDING);
    }

    private FileChooser recipes(String title, Path folder) {
        FileChooser chooser = chooser(title, "app.recipe.filter", RECIPES);
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }

    /** @param name a suggestion, whose ending says what the file will be */
    public Optional<Path> export(Window owner, String name) {
        String ending = name.substring(name.lastIndexOf('.'));
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("export.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + ending, patterns("*" + ending)));
        chooser.setInitialDirectory(startFolder());
        return save(owner, chooser, name, ending);
    }

    public Optional<Path> dataFolder(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.get("app.data.choose"));
        chooser.setInitialDirectory(startFolder());
        return remember(chooser.showDialog(owner));
    }

    private Optional<Path> save(Window owner, FileChooser chooser, String name, String ending) {
        chooser.setInitialFileName(name);
        return remember(chooser.showSaveDialog(owner)).map(file ->
                file.toString().toLowerCase(Locale.ROOT).endsWith(ending) ? file : unused(file, ending));
    }

    /** The system's dialog has asked before it replaces what was typed, but not what becomes of it with an ending. */
    private static Path unused(Path file, String ending) {
        Path whole = file.resolveSibling(file.getFileName() + ending);
        for (int number = 2; Files.exists(whole); number++) {
            whole = file.resolveSibling("%s-%d%s".formatted(file.getFileName(), number, ending));
        }
        return whole;
    }

    /** Dialogs refuse to open in a folder that is gone. */
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

    /** Each also in capitals, as cameras write them: not every system's dialog takes the two for the same. */
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
