package org.digitlab.ui.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.digitlab.data.DigitData;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.experiments.RunResult;
import org.digitlab.files.IoSupplier;
import org.digitlab.inference.PredictionService;
import org.digitlab.metrics.ResultNames;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.KerasImport;
import org.digitlab.network.model.ModelFile;
import org.digitlab.training.Provenance;
import org.digitlab.training.TrainingResult;
import org.digitlab.training.recipe.Recipe;

/** Gives models to the prediction service, and remembers how to build each again for saving. */
public final class ModelRegistry implements Models {

    private final PredictionService predictions;
    private final Supplier<DigitData> data;
    private final EngineKind engine;
    /** Each makes a new model, because the prediction service keeps the model that it was given. */
    private final Map<Family, IoSupplier<DigitModel>> makers = new EnumMap<>(Family.class);
    private final Map<Family, Variant> followed = new EnumMap<>(Family.class);
    private final Map<Family, WeightSnapshot> newest = new EnumMap<>(Family.class);

    public ModelRegistry(PredictionService predictions, Supplier<DigitData> data, EngineKind engine) {
        this.predictions = predictions;
        this.data = data;
        this.engine = engine;
    }

    @Override
    public Card useShipped(Family family, BooleanSupplier wanted) throws IOException {
        return use(ModelFile.shipped(family), () -> ModelFile.shipped(family), wanted);
    }

    @Override
    public Card useFile(Path file, DoubleConsumer progress) throws IOException {
        DigitModel kept = ModelFile.open(file, progress);
        DigitModel used = kept.copy();
        progress.accept(1);
        return use(used, kept::copy, () -> true);
    }

    @Override
    public synchronized void follow(Variant variant, Recipe recipe, WeightSnapshot weights, int images) {
        if (variant.equals(followed.get(variant.family()))) {
            predictions.update(variant.family(), weights);
        } else {
            predictions.use(computing(DigitModel.of(variant, weights, null)));
            followed.put(variant.family(), variant);
        }
        newest.put(variant.family(), weights);
        String source = data.get().sha256();
        makers.put(variant.family(), () -> DigitModel.of(variant, weights,
                Provenance.manifest(variant, recipe, weights.iteration(), source, images)));
    }

    @Override
    public synchronized void keep(RunResult outcome, BooleanSupplier wanted) {
        if (wanted.getAsBoolean()) {
            TrainingResult result = outcome.result();
            Family family = result.variant().family();
            Supplier<DigitModel> trained = () -> DigitModel.of(result.variant(), result.weights(), outcome.manifest());
            predictions.use(computing(trained.get()));
            followed.remove(family);
            newest.put(family, result.weights());
            makers.put(family, trained::get);
        }
    }

    @Override
    public DigitModel inUse(Family family) throws IOException {
        return computing(made(family));
    }

    @Override
    public OptionalDouble testAccuracy(Family family, BooleanSupplier cancelled) throws IOException {
        DigitData images = data.get();
        if (images == null) {
            return OptionalDouble.empty();
        }
        try (DigitModel model = inUse(family)) {
            return OptionalDouble.of(Evaluator.evaluate(model, images.test(), part -> { }, cancelled).accuracy());
        } catch (CancellationException e) {
            return OptionalDouble.empty();
        }
    }

    private DigitModel made(Family family) throws IOException {
        IoSupplier<DigitModel> maker;
        synchronized (this) {
            maker = makers.get(family);
        }
        if (maker == null) {
            throw new IOException(family.title() + ": there is no model yet");
        }
        return maker.get();
    }

    @Override
    public synchronized Object weights(Family family) {
        WeightSnapshot trained = newest.get(family);
        return trained == null ? makers.get(family) : trained;
    }

    @Override
    public void save(Family family, Path file) throws IOException {
        ModelFile.save(made(family), file);
    }

    // Files are read before this without the lock, so that the snapshots of a training never wait for the disk.
    private synchronized Card use(DigitModel model, IoSupplier<DigitModel> maker, BooleanSupplier wanted) {
        if (wanted.getAsBoolean()) {
            predictions.use(computing(model));
            followed.remove(model.family());
            newest.remove(model.family());
            makers.put(model.family(), maker);
        }
        return new Card(model.family(), model.variant(), toldAccuracy(model), KerasImport.origin(model));
    }

    private DigitModel computing(DigitModel model) {
        model.computeWith(engine);
        return model;
    }

    private static double toldAccuracy(DigitModel model) {
        return model.manifest().map(manifest -> manifest.results().get(ResultNames.TEST_ACCURACY))
                .filter(Number.class::isInstance).map(Number.class::cast).map(Number::doubleValue).orElse(Double.NaN);
    }
}
