package org.digitlab.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.digitlab.cli.Typed;
import org.junit.jupiter.api.Test;

class OutputTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Output output = Typed.output(out, err);

    @Test
    void missingValuesAreNull() {
        output.event("epoch", new TrainingPrinter.Epoch(1, 2, Double.NaN, 0.5, Double.POSITIVE_INFINITY, 1, 0.1, 0, 0));
        assertThat(text(out)).startsWith("{\"event\":\"epoch\",\"epoch\":1,\"epochs\":2,\"loss\":null,\"accuracy\":0.5,"
                + "\"validationLoss\":null,").endsWith("}\n");
    }

    @Test
    void jsonIsUtf8OnOneLine() {
        output.json(Map.of("file", "zwölf\nneun.png"));
        output.flush();
        assertThat(text(out)).isEqualTo("{\"file\":\"zwölf\\nneun.png\"}\n");
    }

    @Test
    void controlCharactersNeverReachTheTerminal() {
        output.line("a\u001b[2Jb\nc");
        output.note("d\u009b\ne");
        output.json(Map.of("name", "f\u009b\u202e\u007f"));
        output.flush();
        assertThat(text(out)).isEqualToNormalizingNewlines("a\\u001b[2Jb\\nc\n{\"name\":\"f\\u009b\\u202e\\u007f\"}\n");
        assertThat(text(err)).isEqualToIgnoringNewLines("d\\u009b\\ne");
    }

    @Test
    void tablesAlignEscapedText() {
        TextTable table = new TextTable(2, "Name", "Kind");
        table.row("a\nb", "x");
        table.printTo(output);
        output.flush();
        assertThat(text(out).lines()).containsExactly("Name  Kind", "a\\nb  x");
    }

    @Test
    void notesComeAfterEarlierResults() {
        output.line("answer");
        output.note("note");
        assertThat(text(out)).isEqualToIgnoringNewLines("answer");
        assertThat(text(err)).isEqualToIgnoringNewLines("note");
    }

    @Test
    void tablesAlignTextLeftAndNumbersRight() {
        TextTable table = new TextTable(1, "Model", "Images/s");
        table.row("a", Text.count(1234567));
        table.row("longer", Text.count(Double.NaN));
        table.printTo(output);
        output.flush();
        assertThat(text(out).lines()).containsExactly("Model    Images/s", "a       1,234,567", "longer          -");
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
