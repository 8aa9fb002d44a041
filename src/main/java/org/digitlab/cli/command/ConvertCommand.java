package org.digitlab.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.digitlab.cli.option.TypedModel;
import org.digitlab.cli.output.Json;
import org.digitlab.cli.output.Output;
import org.digitlab.cli.output.Text;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.keras.KerasFiles;
import org.digitlab.network.keras.PixelScaling;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.KerasImport;
import org.digitlab.network.model.Manifest;
import org.digitlab.network.model.ModelFile;
import org.digitlab.network.onnx.OnnxFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "convert", description = "Convert a model to a Digit Lab file (.zip) with a manifest of its "
        + "origin, or to ONNX (.onnx): input [images, 784] from 0 to 1, output [images, 10].")
public final class ConvertCommand extends LabCommand {

    @Parameters(index = "0", paramLabel = "IN", description = "A Keras 1 or 2 model (.h5, or .json with its weights "
            + "in the same folder), or any model that the other commands accept.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The .zip or .onnx file to write; "
            + "an existing file is replaced.")
    private Path out;

    @Option(names = "--weights", paramLabel = "FILE", description = "The weights (.h5) of a .json model in another folder.")
    private Path weights;

    @Option(names = "--pixels", paramLabel = "RANGE", description = "Pixel range a Keras model was trained with, "
            + "background first: 0..1, 0..255, -1..1, standardised, 1..0 or 255..0. Default: detected on MNIST's "
            + "training images.")
    private PixelScaling pixels;

    public ConvertCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        boolean onnx = hasEnding(".onnx");
        PixelScaling known = typed(() -> check(onnx));
        try (DigitModel model = open(known)) {
            if (onnx) {
                OnnxFile.save(model, out);
            } else {
                ModelFile.save(model, out);
            }
            print(model);
        }
        return DONE;
    }

    private PixelScaling check(boolean onnx) {
        if (!onnx && !hasEnding(".zip")) {
            throw new IllegalArgumentException("OUT: expected a file name that ends in .zip or .onnx, found \"%s\""
                    .formatted(out));
        }
        if ((weights != null || pixels != null) && !KerasFiles.isNamed(in)) {
            throw new IllegalArgumentException("--weights, --pixels: expected a Keras model, found \"%s\"".formatted(in));
        }
        return pixels;
    }

    private boolean hasEnding(String ending) {
        return out.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private DigitModel open(PixelScaling known) throws IOException {
        if (!KerasFiles.isNamed(in)) {
            return new TypedModel(in).open(EngineKind.ACCELERATED);
        }
        return KerasImport.open(weights == null ? KerasFiles.of(in) : new KerasFiles(in, weights), known, part -> { });
    }

    private void print(DigitModel model) {
        if (json) {
            output.json(Json.object("file", out.toString(), "model", model.family().id(), "variant", model.variant(),
                    "parameters", model.parameters(), "source", model.manifest().map(Manifest::recipe).orElse(Map.of())));
        } else {
            KerasImport.origin(model).ifPresent(output::line);
            output.line("Saved %s with %s parameters in %s".formatted(model.family().title(),
                    Text.count(model.parameters()), out));
        }
    }
}
