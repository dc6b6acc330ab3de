package org.duizhao.ingest.extract.wire;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.PlacedLine;

/** How far the characters of a line move on, in as few runs of equal steps as keep their places true. */
public final class Advances {

    private Advances() {}

    /**
     * @param starts where each character begins and, last, where the line ends, from its beginning
     * @param slack by how much a place may be off
     */
    public static List<Double> of(double[] starts, double slack) {
        List<Double> runs = new ArrayList<>();
        double at = 0;
        int i = 0;
        while (i + 1 < starts.length) {
            double least = Double.NEGATIVE_INFINITY;
            double most = Double.POSITIVE_INFINITY;
            int j = i + 1;
            while (j < starts.length) {
                double low = Math.max(least, (starts[j] - slack - at) / (j - i));
                double high = Math.min(most, (starts[j] + slack - at) / (j - i));
                if (low > high) {
                    break;
                }
                least = low;
                most = high;
                j++;
            }
            if (j == i + 1) {
                // Never: one step can be as long as it must.
                least = starts[j] - at;
                most = least;
                j++;
            }
            double step = Math.round(50 * (least + most)) / 100.0;
            runs.add((double) (j - 1 - i));
            runs.add(step);
            at += (j - 1 - i) * step;
            i = j - 1;
        }
        return runs;
    }

    /** The same line of a text that was cleaned: {@code places} leads from each index of the one to one of the other. */
    public static PlacedLine moved(PlacedLine line, int[] places, double slack) {
        int start = places[line.start()];
        int end = places[line.end()];
        double[] starts = new double[end - start + 1];
        int filled = 0;
        for (int raw = line.start(); raw <= line.end(); raw++) {
            for (; filled <= Math.min(places[raw], end) - start; filled++) {
                starts[filled] = line.position(raw - line.start());
            }
        }
        return new PlacedLine(
                start,
                end,
                line.page(),
                line.x(),
                line.y(),
                line.width(),
                line.height(),
                line.direction(),
                of(starts, slack));
    }
}
