package org.digitlab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.files.InvalidFileException;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.metrics.MetricsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTableTest {

    @TempDir
    private Path folder;

    @Test
    void everyLineBecomesAPoint() throws IOException {
        MetricsTable table = table("""
                kind,iteration,epoch,loss,accuracy,learningRate,seconds,imagesPerSecond
                probe,0,1,2.3,0.1,,0.0,
                train,1,1,2.25,0.125,0.001,0.02,
                train,2,1,,0.25,0.001,0.04,6400.0
                validation,2,1,0.5,0.75,,0.1,
                """);
        assertThat(table.iterations()).containsExactly(
                new IterationPoint(1, 1, 2.25, 0.125, 0.001, 0.02, Double.NaN),
                new IterationPoint(2, 1, Double.NaN, 0.25, 0.001, 0.04, 6400));
        assertThat(table.validations()).containsExactly(
                new ValidationPoint(0, 1, 2.3, 0.1, ValidationPoint.Scope.PROBE, 0),
                new ValidationPoint(2, 1, 0.5, 0.75, ValidationPoint.Scope.EPOCH, 0.1));
    }

    @Test
    void columnsAreFoundByNameAndUnknownOnesAreIgnored() throws IOException {
        MetricsTable table = table("\uFEFFcomment,accuracy,loss,\"epoch\",iteration,kind\r\n"
                + "mine,0.5,1.5,2,7,\"train\"\r\n\r\nx,0.5,1.5,2,8,elsewhere\r\n");
        assertThat(table.iterations()).containsExactly(
                new IterationPoint(7, 2, 1.5, 0.5, Double.NaN, Double.NaN, Double.NaN));
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> table("kind;iteration;epoch\n"))
                .hasMessageStartingWith(file() + ": has no column \"kind\", expected kind,iteration,epoch,");
        assertThatThrownBy(() -> table("kind,iteration,epoch,loss\n"))
                .hasMessageStartingWith(file() + ": has no column \"accuracy\"");
    }

    @Test
    void aCellThatIsNotANumberIsReportedWithItsLine() {
        String header = "kind,iteration,epoch,loss,accuracy\n";
        assertThatThrownBy(() -> table(header + "train,1,1,low,0.5\n"))
                .hasMessage(file() + ": line 2: \"loss\" is \"low\", expected a number");
        assertThatThrownBy(() -> table(header + "train,1,1,0.5,0.5\ntrain,,1,0.5,0.5\n"))
                .hasMessage(file() + ": line 3: \"iteration\" is \"\", expected a whole number");
        assertThatThrownBy(() -> table(header + "train,5,1,0.5,0.5\ntrain,4,1,0.5,0.5\n"))
                .hasMessage(file() + ": line 3: \"iteration\" is \"4\", expected one not before 5");
    }

    @Test
    void aLineWithoutEndIsRejectedAndALongCellIsCutInTheSentence() {
        String header = "kind,iteration,epoch,loss,accuracy\n";
        assertThatThrownBy(() -> table(header + " ".repeat(2 << 20))).isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("has a line of more than 1048576 bytes");
        assertThatThrownBy(() -> table(header + "train,1,1," + "\u001b".repeat(100_000) + ",0.5\n"))
                .hasMessageContaining("\"loss\" is \"\\u001b").message().hasSizeLessThan(600).doesNotContain("\u001b");
    }

    @Test
    void anIncompleteLineIsIgnored() throws IOException {
        MetricsTable table = table("kind,iteration,epoch,loss,accuracy\ntrain,1,1,0.5,0.5\ntrain,2,1,0.");
        assertThat(table.iterations()).hasSize(1);
    }

    @Test
    void aMissingFileIsReportedAndAnEmptyOneHasNoPoints() throws IOException {
        assertThatThrownBy(() -> MetricsTable.read(folder)).isInstanceOf(InvalidFileException.class)
                .hasMessage(file() + ": is missing, expected the measurements of a run");
        assertThat(table("").iterations()).isEmpty();
    }

    @Test
    void aReaderPassesOnLinesAppendedSinceItsLastCall() throws IOException {
        Files.writeString(file(), "kind,iteration,epoch,loss,accuracy\ntrain,1,1,0.5,0.5\ntrain,2");
        List<Integer> seen = new ArrayList<>();
        MetricsSink sink = new MetricsSink() {
            @Override
            public void iteration(IterationPoint point) {
                seen.add(point.iteration());
            }
        };
        try (MetricsReader reader = new MetricsReader(file())) {
            reader.readTo(sink);
            assertThat(seen).containsExactly(1);
            Files.writeString(file(), "0,1,0.5,0.5\n", StandardOpenOption.APPEND);
            reader.readTo(sink);
            assertThat(seen).containsExactly(1, 20);
        }
    }

    private MetricsTable table(String content) throws IOException {
        Files.writeString(file(), content);
        return MetricsTable.read(folder);
    }

    private Path file() {
        return folder.resolve("metrics.csv");
    }
}
