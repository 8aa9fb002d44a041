package org.digitlab.pictures.ruling;

/**
 * Erases lines from the ink along their paths, except where the ink is thicker because a stroke crosses the line.
 *
 * @param mask the visible pixels, since lines may be fainter than ink
 */
record LineEraser(boolean[] mask, boolean[] ink, RuledLines.Grid grid) {

    /** Erases a line where it was traced and, by its extent on both sides, where it may continue. */
    void erase(LineTrace line) {
        int maxThickness = line.thickness() * 3 / 2 + 1;
        LinePath path = line.path();
        int to = Math.min(grid.length(), line.last() + line.extent());
        for (int along = Math.max(0, line.first() - line.extent()); along < to; along++) {
            erase(along, (int) path.at(along), maxThickness);
        }
    }

    /** Erases the run of ink across the middle of the line, unless the run is thicker than the line. */
    private void erase(int along, int middle, int maxThickness) {
        int start = middle - 1;
        while (start <= middle + 1 && !isVisible(along, start)) {
            start++;
        }
        if (start > middle + 1) {
            return;
        }
        int end = start;
        while (end - start <= maxThickness && isVisible(along, end)) {
            end++;
        }
        while (end - start <= maxThickness && isVisible(along, start - 1)) {
            start--;
        }
        for (int across = start; across < end && end - start <= maxThickness; across++) {
            ink[grid.pixel(along, across)] = false;
        }
    }

    private boolean isVisible(int along, int across) {
        return across >= 0 && across < grid.breadth() && mask[grid.pixel(along, across)];
    }
}
