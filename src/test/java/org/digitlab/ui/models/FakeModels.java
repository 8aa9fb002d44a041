package org.digitlab.ui.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.experiments.RunResult;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.digitlab.training.recipe.Recipe;

/** Records calls. */
public final class FakeModels implements Models {

    public final List<String> calls = new ArrayList<>();
    public IOException failure;
    public Object weights = "shipped";
    public Runnable whileOpening = () -> { };
    public Runnable whileTesting = () -> { };
    public OptionalDouble accuracy = OptionalDouble.of(0.9927);

    @Override
    public Card useShipped(Family family, BooleanSupplier wanted) throws IOException {
        note("shipped " + family.id());
        return new Card(family, "classic", 0.9912, Optional.empty());
    }

    @Override
    public Card useFile(Path file, DoubleConsumer progress) throws IOException {
        note("open " + file);
        whileOpening.run();
        progress.accept(0.5);
        return new Card(Family.MLP, "000", Double.NaN,
                Optional.of("Imported from Keras 2").filter(origin -> !file.toString().endsWith(".zip")));
    }

    @Override
    public OptionalDouble testAccuracy(Family family, BooleanSupplier cancelled) throws IOException {
        note("test " + family.id());
        whileTesting.run();
        return cancelled.getAsBoolean() ? OptionalDouble.empty() : accuracy;
    }

    @Override
    public void follow(Variant variant, Recipe recipe, WeightSnapshot weights, int images) {
        calls.add("follow " + variant.id() + " " + weights.iteration());
    }

    @Override
    public void keep(RunResult outcome, BooleanSupplier wanted) {
        calls.add("keep " + outcome.tested().map(test -> String.valueOf(test.accuracy())).orElse("untested"));
    }

    @Override
    public DigitModel inUse(Family family) throws IOException {
        note("in use " + family.id());
        DigitModel model = ModelFile.shipped(family);
        model.computeWith(EngineKind.BUILTIN);
        return model;
    }

    @Override
    public Object weights(Family family) {
        return weights;
    }

    @Override
    public void save(Family family, Path file) throws IOException {
        note("save " + family.id() + " " + file);
    }

    private void note(String call) throws IOException {
        if (failure != null) {
            throw failure;
        }
        calls.add(call);
    }
}
