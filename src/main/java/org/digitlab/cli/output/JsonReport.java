package org.digitlab.cli.output;

/** Report of a training as JSON events on standard output. */
public final class JsonReport implements TrainingReport {

    private final Output output;

    public JsonReport(Output output) {
        this.output = output;
    }

    @Override
    public void epoch(EpochReport epoch) {
        output.event("epoch", epoch);
    }

    @Override
    public void done(RunReport run) {
        output.event("result", run);
    }
}
