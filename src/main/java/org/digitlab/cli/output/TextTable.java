package org.digitlab.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitlab.files.Printable;

/** Table with aligned columns: text left, numbers right. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final int words;

    /**
     * @param words  the number of text columns, from the left
     * @param header the titles of the columns
     */
    public TextTable(int words, String... header) {
        this.words = words;
        rows.add(header);
    }

    /** Adds a row; cells are formatted by their {@code toString}. */
    public void row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).map(Printable::escaped).toArray(String[]::new));
    }

    public void printTo(Output output) {
        int[] widths = widths();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.length; column++) {
                String padding = " ".repeat(widths[column] - row[column].length());
                line.append(column == 0 ? "" : GAP);
                line.append(column < words ? row[column] + padding : padding + row[column]);
            }
            output.line(line.toString().stripTrailing());
        }
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        return widths;
    }
}
