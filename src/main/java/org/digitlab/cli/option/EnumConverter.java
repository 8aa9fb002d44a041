package org.digitlab.cli.option;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.keras.PixelScaling;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.XKind;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Schedule;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the options that name one of a few choices, in upper or lower case. */
public record EnumConverter<T>(Class<T> type, Function<T, String> id) implements ITypeConverter<T> {

    /** Registers all enums that options have, for a command and its subcommands. */
    public static void registerAll(CommandLine line) {
        new EnumConverter<>(Family.class, Family::id).register(line);
        new EnumConverter<>(EngineKind.class, EngineKind::id).register(line);
        new EnumConverter<>(Schedule.class, Schedule::id).register(line);
        new EnumConverter<>(OptimizerKind.class, OptimizerKind::id).register(line);
        new EnumConverter<>(PixelScaling.class, PixelScaling::id).register(line);
        new EnumConverter<>(FileFormat.class, FileFormat::id).register(line);
        new EnumConverter<>(Measure.class, Measure::id).register(line);
        new EnumConverter<>(XKind.class, XKind::id).register(line);
        new EnumConverter<>(Look.class, Look::id).register(line);
    }

    private void register(CommandLine line) {
        line.registerConverter(type, this);
    }

    @Override
    public T convert(String text) {
        return Arrays.stream(type.getEnumConstants()).filter(choice -> id.apply(choice).equalsIgnoreCase(text.strip()))
                .findFirst().orElseThrow(() -> new TypeConversionException("expected one of %s, found \"%s\"".formatted(
                        Arrays.stream(type.getEnumConstants()).map(id).collect(Collectors.joining(", ")), text)));
    }
}
