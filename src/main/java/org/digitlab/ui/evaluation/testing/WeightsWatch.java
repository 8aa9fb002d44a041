package org.digitlab.ui.evaluation.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitlab.network.architecture.Family;

/** Detects whether a result of the current models is outdated by new weights. For the FX thread only. */
public final class WeightsWatch {

    /**
     * Weights of a current model.
     *
     * @param number how many weights the family has had
     * @param source for instance "Trained here, epoch 3"
     */
    private record Weights(int number, String source) {
    }

    private static final Weights UNKNOWN = new Weights(0, "");

    private final Map<Family, Weights> current = new EnumMap<>(Family.class);
    private final Map<Family, Weights> evaluated = new EnumMap<>(Family.class);
    private final ReadOnlyStringWrapper outdated = new ReadOnlyStringWrapper("");
    private Map<Family, Weights> requested = Map.of();
    private EvaluationResult shown;

    /** Returns the models that have changed since they were evaluated, as they were then; empty if there are none. */
    public ReadOnlyStringProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** Notes that the evaluation of the current weights begins. */
    void requested() {
        requested = new EnumMap<>(current);
    }

    /** Notes that the evaluation of the requested weights has this result. */
    void evaluated(EvaluationResult result) {
        models(result).forEach(family -> evaluated.put(family, requested.getOrDefault(family, UNKNOWN)));
    }

    /** @param result the displayed result; null for none */
    void show(EvaluationResult result) {
        shown = result;
        update();
    }

    /** Notes that the weights of a family's current model have changed. */
    public void changed(Family family, String source) {
        current.merge(family, new Weights(1, source), (old, next) -> new Weights(old.number() + 1, source));
        update();
    }

    private void update() {
        outdated.set(shown == null ? "" : models(shown).filter(this::isOutdated).map(this::asEvaluated)
                .collect(Collectors.joining(", ")));
    }

    private boolean isOutdated(Family family) {
        return !current.getOrDefault(family, UNKNOWN).equals(evaluated.getOrDefault(family, UNKNOWN));
    }

    private String asEvaluated(Family family) {
        String source = evaluated.getOrDefault(family, UNKNOWN).source();
        return source.isEmpty() ? family.title() : "%s (%s)".formatted(family.title(), source);
    }

    /** Returns the families of the evaluated models that are current ones. */
    private static Stream<Family> models(EvaluationResult result) {
        return Stream.of(Side.values()).map(result::side)
                .filter(model -> model != null && model.subject().run() == null)
                .map(model -> model.subject().family()).distinct();
    }
}
