package org.digitlab.cli;

import org.digitlab.network.Family;
import org.digitlab.network.NetworkSummary;
import org.digitlab.network.Variant;
import org.digitlab.network.Zoo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "summary", description = "Shows a network layer by layer.")
final class SummaryCommand extends LabCommand {

    @Option(names = "--model", required = true, paramLabel = "mlp|cnn", description = "The kind of network.")
    private String model;

    @Option(names = "--variant", paramLabel = "NAME", defaultValue = Zoo.CLASSIC, description = "The architecture. "
            + "Default: ${DEFAULT-VALUE}.")
    private String variant;

    SummaryCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        Family family = typed(() -> Choices.family(model));
        Variant chosen = typed(() -> Zoo.find(family, variant));
        NetworkSummary summary = NetworkSummary.of(chosen);
        if (json) {
            output.json(Json.with("model", family.id(), Json.with("variant", chosen.id(), Json.fields(summary))));
        } else {
            print(chosen, summary);
        }
        return DONE;
    }

    private void print(Variant chosen, NetworkSummary summary) {
        output.line("%s %s. %s".formatted(chosen.family().title(), chosen.title(), chosen.about()));
        TextTable table = new TextTable(2, "Layer", "Output", "Parameters");
        summary.rows().forEach(row -> table.row(row.layer(), row.output(), Text.count(row.parameters())));
        table.row("Total", "", Text.count(summary.parameters()));
        table.printTo(output);
    }
}
