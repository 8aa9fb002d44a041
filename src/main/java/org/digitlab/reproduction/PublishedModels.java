package org.digitlab.reproduction;

import java.util.Arrays;
import java.util.List;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;

/** The published recognisers that this project reproduces, 000 to 004, with their reported accuracies. */
public final class PublishedModels {

    /** The description of the 000 has a dropout of 0.2 and 0.4; its notebook has 0.2 twice. */
    private static final double NOTEBOOK_DROPOUT = 0.2;

    private static final List<PublishedModel> ALL = List.of(
            tested("000-mlp", mlp("000"), described(mlp("000")), 0.9677),
            tested("000-mlp-notebook", mlp("000"), described(mlp("000")).with(RecipeField.DROPOUT, NOTEBOOK_DROPOUT),
                    0.9677),
            tested("000-cnn", cnn("000"), described(cnn("000")), 0.9925),
            tested("001-cnn", cnn("001"), described(cnn("001")), 0.9831),
            tested("002-cnn", cnn("002"), described(cnn("002")), 0.9898),
            tested("002-cnn-augmented", cnn("002"), augmented(described(cnn("002"))), 0.9944),
            tested("003-cnn", cnn("003"), described(cnn("003")), 0.9913),
            new PublishedModel("003-cnn-folds", cnn("003"), Protocol.FOLDS, described(cnn("003")),
                    new ReportedAccuracy(0.98960, 0.00097)),
            tested("004-cnn", cnn("004"), described(cnn("004")), 0.9839));

    private PublishedModels() {
    }

    /** Returns all, in the order of the table. */
    public static List<PublishedModel> all() {
        return ALL;
    }

    /**
     * Returns some, in the order of the table.
     *
     * @param ids separated by commas
     * @throws IllegalArgumentException one sentence that names all ids
     */
    public static List<PublishedModel> find(String ids) {
        List<String> wanted = Arrays.stream(ids.split(",", -1)).map(String::strip).toList();
        List<String> known = ALL.stream().map(PublishedModel::id).toList();
        wanted.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("Only: expected some of %s, separated by commas, found \"%s\""
                    .formatted(String.join(", ", known), id));
        });
        return ALL.stream().filter(one -> wanted.contains(one.id())).toList();
    }

    private static PublishedModel tested(String id, Variant variant, Recipe recipe, double accuracy) {
        return new PublishedModel(id, variant, Protocol.TEST, recipe, new ReportedAccuracy(accuracy, Double.NaN));
    }

    private static Recipe described(Variant variant) {
        return RecipeBook.recipeFor(variant);
    }

    /** Rotation by 10°, zoom and shift by a tenth of the image. The patience is not published; five epochs are ours. */
    private static Recipe augmented(Recipe recipe) {
        return recipe.with(Schedule.PLATEAU).with(RecipeField.ROTATION, 10.0).with(RecipeField.ZOOM, 0.1)
                .with(RecipeField.SHIFT, 2.8).with(RecipeField.PATIENCE, 5.0);
    }

    private static Variant mlp(String id) {
        return Zoo.find(Family.MLP, id);
    }

    private static Variant cnn(String id) {
        return Zoo.find(Family.CNN, id);
    }
}
