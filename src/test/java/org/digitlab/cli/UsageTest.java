package org.digitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.digitlab.cli.output.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "frobnicate | Unknown command \"frobnicate\", expected one of the commands train, cross-validate, reproduce, evaluate, calibrate, predict, convert, summary, export, bench",
        "--json | --json",
        "--data somewhere extra | extra",
        "train | --model",
        "train --model vgg | --model: expected one of mlp, cnn, found \"vgg\"",
        "train --model mlp --frobnicate | --frobnicate",
        "train --model cnn --variant 9 | Variant: expected one of classic, fast, accurate, 000, 001",
        "train --model mlp --recipe best | Recipe: expected a file (.json) or, for MLP, one of Default, Fast, Accurate",
        "train --model mlp --recipe fast --epochs 0 | --epochs: expected a whole number from 1 to 1000",
        "cross-validate --model mlp --recipe best | Recipe: expected a file (.json) or, for MLP, one of Default, Fast",
        "train --model mlp --epochs 0 | --epochs: expected a whole number from 1 to 1000",
        "train --model mlp --epochs 1.5 | --epochs: expected a whole number",
        "train --model mlp --epochs 99999999999 | --epochs: expected a whole number",
        "train --model mlp --batch-size many | --batch-size: expected a whole number from 1 to 4096, found \"many\"",
        "train --model mlp --learning-rate NaN | --learning-rate: expected a number",
        "train --model mlp --learning-rate Infinity | --learning-rate: expected a number",
        "train --model mlp --learning-rate -1 | --learning-rate: expected a number",
        "train --model mlp --dropout 1 | --dropout: expected a number from 0 to 0.95",
        "train --model mlp --l2 2 | --l2: expected a number from 0 to 1",
        "train --model mlp --seed -1 | --seed: expected a whole number",
        "train --model mlp --validation-share 0 | --validation-share: expected a number from 0.01 to 0.5",
        "train --model mlp --schedule sine | --schedule: expected one of constant, step, cosine, one-cycle",
        "train --model mlp --optimizer adamw | --optimizer: expected one of adam, amsgrad, nesterov, rmsprop, sgd",
        "train --model mlp --updater adamw | --updater: expected one of adam, amsgrad, nesterov, rmsprop, sgd",
        "train --model mlp --patience -1 | --patience: expected a whole number from 0 to 1000, found -1",
        "train --model mlp --rotation much | --rotation: expected a number from 0 to 180, found \"much\"",
        "train --model mlp --shift 15 | --shift: expected a number from 0 to 14, found 15",
        "train --model mlp --zoom 1 | --zoom: expected a number from 0 to 0.5, found 1",
        "train --model mlp --elastic -1 | --elastic: expected a number from 0 to 5, found -1",
        "train --model mlp --shear 46 | --shear: expected a number from 0 to 45, found 46",
        "train --model mlp --thickness 5 | --thickness: expected a number from 0 to 4, found 5",
        "train --model mlp --label-smoothing 1 | --label-smoothing: expected a number from 0 to 0.5, found 1",
        "train --model mlp --weight-average 1 | --weight-average: expected a number from 0 to 0.9999, found 1",
        "train --model mlp --weight-decay some | --weight-decay: expected a number from 0 to 1, found \"some\"",
        "train --model mlp --checkpoint-every 0 | --checkpoint-every: expected a whole number from 1 to 1000, found 0",
        "train --model mlp --drawings -1 | --drawings: expected a whole number from 0 to 200000, found -1",
        "train --model mlp --non-digits few | --non-digits: expected a whole number from 0 to 200000, found \"few\"",
        "train --model mlp --pens-held-out 0.2 | --pens-held-out, --pens-credit: expected a file after --pens",
        "train --model mlp --pens a.jsonl --pens-held-out 1 | --pens-held-out: expected a number from 0 to 0.9, found 1",
        "train --model mlp --pens a.jsonl --pens-held-out some | --pens-held-out: expected a number from 0 to 0.9, found \"some\"",
        "calibrate --model mlp --acceptance 0 | Acceptance: expected a number above 0 and at most 1, found \"0\"",
        "calibrate --model mlp --acceptance most | Acceptance: expected a number above 0 and at most 1, found \"most\"",
        "calibrate | --model",
        "cross-validate --model mlp --folds 1 | Folds: expected a whole number from 2 to 20, found 1",
        "cross-validate --model mlp --folds few | Folds: expected a whole number from 2 to 20, found \"few\"",
        "cross-validate --model mlp --epochs 0 | --epochs: expected a whole number from 1 to 1000",
        "cross-validate --model mlp --limit 20 --folds 20 | Folds: expected at most ",
        "cross-validate | --model",
        "reproduce --only 000-mlp,vgg | Only: expected some of 000-mlp, 000-mlp-notebook, 000-cnn, 001-cnn, 002-cnn, 002-cnn-augmented, 003-cnn, 003-cnn-folds, 004-cnn, separated by commas, found \"vgg\"",
        "reproduce --only , | separated by commas, found \"\"",
        "reproduce --seeds 0 | Seeds: expected a whole number from 1 to 20, found \"0\"",
        "reproduce --seeds 21 | Seeds: expected a whole number from 1 to 20, found \"21\"",
        "reproduce --seeds few | Seeds: expected a whole number from 1 to 20, found \"few\"",
        "reproduce --epochs 0 | --epochs: expected a whole number from 1 to 1000, found 0",
        "reproduce --limit 9 | --limit: expected a whole number from 10 to 999999999, found 9",
        "reproduce --engine gpu | --engine: expected one of builtin, accelerated, found \"gpu\"",
        "reproduce 000-mlp | 000-mlp",
        "train --model mlp --limit 9 | --limit: expected a whole number from 10 to 999999999, found 9",
        "train --model mlp --limit 9999999999 | --limit: expected a whole number",
        "train --model mlp --engine gpu | --engine: expected one of builtin, accelerated, found \"gpu\"",
        "evaluate --model mlp --engine gpu | --engine: expected one of builtin, accelerated",
        "predict --model mlp --engine gpu x.png | --engine: expected one of builtin, accelerated",
        "bench --engine gpu | --engine: expected one of builtin, accelerated",
        "--engine gpu | --engine: expected one of builtin, accelerated, found \"gpu\"",
        "--engine=gpu --data=digits | --engine: expected one of builtin, accelerated, found \"gpu\"",
        "--engine | --engine",
        "--engine builtin --engine builtin | --engine",
        "--engine builtin --frobnicate | Unknown option \"--frobnicate\"",
        "evaluate | --model",
        "predict --model mlp | FILE",
        "predict digit.png | --model",
        "summary --model all | Model: expected mlp, cnn, a saved model or the folder of a run, found \"all\"",
        "summary --model all --variant 003 | Variant: not possible with a saved model, found \"003\"",
        "convert model.h5 | OUT",
        "convert model.h5 out.h5 | OUT: expected a file name that ends in .zip or .onnx, found \"out.h5\"",
        "convert model.h5 out.zip --pixels many | --pixels: expected one of 0..1, 0..255, -1..1, standardised, 1..0, 255..0",
        "convert cnn out.zip --pixels 0..1 | --weights, --pixels: expected a Keras model, found \"cnn\"",
        "export --out a.csv | --run",
        "export --run a | --out",
        "bench --model mlp | --model"})
    void wrongUsageIsOneLineAndExitCodeTwo(String typed, String expected) {
        Typed run = Typed.run(typed.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(expected).contains("--help").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "train", "reproduce", "evaluate", "predict", "convert", "summary", "export", "bench"})
    void everyCommandHasHelpAndVersion(String command) {
        Typed help = Typed.run((command + " --help").strip().split(" "));
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith(("Usage: digit-lab " + command).strip());
        Typed version = Typed.run((command + " --version").strip().split(" "));
        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).startsWith("Digit Lab ");
    }

    @Test
    void anInvalidFileNameIsOneLine() {
        Typed run = Typed.run("predict", "--model", "mlp", "a\0b.png");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is not a valid file name").doesNotContain("Exception").hasLineCount(1);
    }

    @Test
    void unwritableResultsAreAFailure() {
        Typed lost = lost("No space left on device");
        assertThat(lost.exitCode()).isEqualTo(1);
        assertThat(lost.err()).contains("Standard output: the results could not be written, No space").hasLineCount(1);
    }

    @Test
    void aClosedPipeIsNoFailure() {
        assertThat(lost("Broken pipe")).isEqualTo(new Typed(0, "", ""));
    }

    private static Typed lost(String reason) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(reason);
            }
        };
        PrintStream notes = new PrintStream(err, true, StandardCharsets.UTF_8);
        int exitCode = Cli.run(new Output(out, notes, StandardCharsets.UTF_8, false, false), "summary", "--model", "mlp");
        return new Typed(exitCode, "", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void helpListsEveryCommand() {
        assertThat(Typed.run("--help").out()).contains("train", "evaluate", "predict", "convert", "summary", "export", "bench");
    }

}
