package org.digitlab.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.Drawing;

/**
 * Splits drawings of unknown writers by style, so that the held-out drawings differ from the training drawings: the
 * drawings of each digit are clustered by {@link StrokeFeatures}, and whole clusters are held out.
 */
final class StyleGroups {

    private static final int CLUSTERS = 20;

    private StyleGroups() {
    }

    /** Returns for each drawing whether it is held out; deterministic. */
    static boolean[] heldOut(List<Drawing> drawings, double share) {
        boolean[] heldOut = new boolean[drawings.size()];
        for (int digit = 0; share > 0 && digit < LabeledImages.CLASSES; digit++) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < drawings.size(); i++) {
                if (drawings.get(i).label() == digit) {
                    members.add(i);
                }
            }
            if (!members.isEmpty()) {
                List<double[]> features = members.stream().map(i -> StrokeFeatures.of(drawings.get(i))).toList();
                holdOut(members, KMeans.clusters(features, CLUSTERS), share, heldOut);
            }
        }
        return heldOut;
    }

    /** Holds out one cluster after another as long as this brings the fraction closer to the share. */
    private static void holdOut(List<Integer> members, int[] clusters, double share, boolean[] heldOut) {
        double left = share * members.size();
        for (int cluster = 0; cluster < CLUSTERS; cluster++) {
            int wanted = cluster;
            long size = Arrays.stream(clusters).filter(found -> found == wanted).count();
            if (size < 2 * left) {
                left -= size;
                for (int i = 0; i < clusters.length; i++) {
                    heldOut[members.get(i)] |= clusters[i] == cluster;
                }
            }
        }
    }
}
