package org.digitlab.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.digitlab.cli.option.TypedModel;
import org.digitlab.cli.output.Json;
import org.digitlab.cli.output.Output;
import org.digitlab.cli.output.Text;
import org.digitlab.cli.output.TextTable;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "summary", description = "Show the layers of a network.")
public final class SummaryCommand extends LabCommand {

    @Option(names = "--model", required = true, paramLabel = "mlp|cnn|FILE|DIR", description = "The kind of network, a "
            + "saved model or the folder of a run.")
    private Path model;

    @Option(names = "--variant", paramLabel = "NAME", description = "The architecture. Default: " + Zoo.CLASSIC + ".")
    private String variant;

    public SummaryCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        Optional<Variant> chosen = typed(this::variant);
        if (chosen.isPresent()) {
            Variant known = chosen.get();
            print(known.family(), known.id(), known.title() + ". " + known.about(), NetworkSummary.of(known));
        } else {
            try (DigitModel opened = new TypedModel(model).open(EngineKind.ACCELERATED)) {
                print(opened.family(), opened.variant(), model.toString(), ModelSummary.of(opened));
            }
        }
        return DONE;
    }

    /** Returns the kind of network; empty for a trained model. */
    private Optional<Variant> variant() {
        Optional<Family> kind = new TypedModel(model).shipped();
        if (kind.isEmpty() && (variant != null || !model.toFile().exists())) {
            throw new IllegalArgumentException(variant == null
                    ? "Model: expected mlp, cnn, a saved model or the folder of a run, found \"%s\"".formatted(model)
                    : "Variant: not possible with a saved model, found \"%s\"".formatted(variant));
        }
        return kind.map(family -> Zoo.find(family, variant == null ? Zoo.CLASSIC : variant));
    }

    private void print(Family family, String id, String title, NetworkSummary summary) {
        if (json) {
            output.json(Json.joined(Json.object("model", family.id(), "variant", id), summary));
            return;
        }
        output.line("%s %s".formatted(family.title(), title));
        TextTable table = new TextTable(2, "Layer", "Output", "Parameters");
        summary.rows().forEach(row -> table.row(row.layer(), row.output(), Text.count(row.parameters())));
        table.row("Total", "", Text.count(summary.parameters()));
        table.printTo(output);
    }
}
