package org.digitlab.pictures.ruling;

/** Takes lines out of the ink along their paths, and leaves what is thicker than they are: strokes that cross them. */
final class LineEraser {

    private final boolean[] mask;
    private final boolean[] ink;
    private final RuledLines.Grid grid;

    /** @param mask all that is visible; lines may be fainter than ink */
    LineEraser(boolean[] mask, boolean[] ink, RuledLines.Grid grid) {
        this.mask = mask;
        this.ink = ink;
        this.grid = grid;
    }

    /** Clears the line where it was seen and, as far again on both sides, where it may go on. */
    void erase(LineTrace line) {
        int thickest = line.thickness() * 3 / 2 + 1;
        LinePath path = line.path();
        int to = Math.min(grid.length(), line.last() + line.extent());
        for (int along = Math.max(0, line.first() - line.extent()); along < to; along++) {
            erase(along, (int) path.at(along), thickest);
        }
    }

    /** The ink in the middle of the line, with what is beside it, unless it is thicker. */
    private void erase(int along, int middle, int thickest) {
        int start = middle - 1;
        while (start <= middle + 1 && !isVisible(along, start)) {
            start++;
        }
        if (start > middle + 1) {
            return;
        }
        int end = start;
        while (end - start <= thickest && isVisible(along, end)) {
            end++;
        }
        while (end - start <= thickest && isVisible(along, start - 1)) {
            start--;
        }
        for (int across = start; across < end && end - start <= thickest; across++) {
            ink[grid.pixel(along, across)] = false;
        }
    }

    private boolean isVisible(int along, int across) {
        return across >= 0 && across < grid.breadth() && mask[grid.pixel(along, across)];
    }
}
