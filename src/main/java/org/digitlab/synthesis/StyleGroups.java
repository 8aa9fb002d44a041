package org.digitlab.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.Drawing;

/**
 * Parts drawings whose writers are not known by how they are written, so that what is kept aside is not just more of what
 * was learnt from: the drawings of each digit are clustered by {@linkplain StrokeFeatures the way of the pen}, and whole clusters
 * are kept aside.
 */
final class StyleGroups {

    private static final int GROUPS = 20;

    private StyleGroups() {
    }

    /** For each drawing whether it is to be kept aside; always the same for the same drawings. */
    static boolean[] aside(List<Drawing> drawings, double share) {
        boolean[] aside = new boolean[drawings.size()];
        for (int digit = 0; share > 0 && digit < LabeledImages.CLASSES; digit++) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < drawings.size(); i++) {
                if (drawings.get(i).label() == digit) {
                    members.add(i);
                }
            }
            if (!members.isEmpty()) {
                putAside(members, KMeans.clusters(members.stream().map(i -> StrokeFeatures.of(drawings.get(i))).toList(), GROUPS), share, aside);
            }
        }
        return aside;
    }

    /** One cluster after the other as long as that brings the part kept aside nearer to the share. */
    private static void putAside(List<Integer> members, int[] clusters, double share, boolean[] aside) {
        double left = share * members.size();
        for (int cluster = 0; cluster < GROUPS; cluster++) {
            int wanted = cluster;
            long size = Arrays.stream(clusters).filter(found -> found == wanted).count();
            if (size < 2 * left) {
                left -= size;
                for (int i = 0; i < clusters.length; i++) {
                    aside[members.get(i)] |= clusters[i] == cluster;
                }
            }
        }
    }
}
