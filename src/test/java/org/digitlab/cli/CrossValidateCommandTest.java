package org.digitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrossValidateCommandTest {

    @Test
    void eachEpochAndFoldIsAnEventAndTheResultIsTheLast() {
        Typed typed = run("--folds", "2", "--json");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        List<JsonNode> events = typed.events();
        assertThat(events).extracting(event -> event.path("event").asText())
                .containsExactly("epoch", "fold", "epoch", "fold", "result");
        JsonNode fold = events.get(3);
        assertThat(fold.path("fold").asInt()).isEqualTo(2);
        assertThat(fold.path("validated").asInt()).isEqualTo(200);
        assertThat(fold.path("accuracy").asDouble()).isEqualTo(events.get(2).path("accuracy").asDouble());
        JsonNode accuracy = typed.lastEvent().path("accuracy");
        assertThat(accuracy.path("mean").asDouble()).isCloseTo((events.get(1).path("accuracy").asDouble()
                + fold.path("accuracy").asDouble()) / 2, within(1e-12));
        assertThat(accuracy.path("deviation").isNumber()).isTrue();
        assertThat(typed.lastEvent().path("folds")).hasSize(2);
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void peopleGetATableWithTheMeanBelow() {
        Typed typed = run("--folds", "3");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out().lines()).hasSize(7);
        assertThat(typed.out()).startsWith("Fold  Trained on").contains("Accuracy ", " ± ", "quartiles");
        assertThat(typed.err()).contains("MLP fold 3/3, epoch 1/1: loss ");
    }

    private static Typed run(String... more) {
        return Typed.run(Stream.concat(Stream.of("cross-validate", "--model", "mlp", "--variant", "000", "--limit",
                "400", "--epochs", "1"), Stream.of(more)).toArray(String[]::new));
    }
}
