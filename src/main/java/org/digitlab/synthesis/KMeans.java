package org.digitlab.synthesis;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Clusters points by Lloyd's algorithm (1982). */
final class KMeans {

    private static final int ROUNDS = 15;

    private KMeans() {
    }

    /** Returns the cluster of each point, from 0; deterministic. Clusters may be empty. */
    static int[] clusters(List<double[]> points, int count) {
        SplittableRandom random = new SplittableRandom(points.size());
        double[][] centers = new double[count][];
        Arrays.setAll(centers, i -> points.get(random.nextInt(points.size())).clone());
        int[] clusters = new int[points.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < clusters.length; i++) {
                clusters[i] = nearest(centers, points.get(i));
            }
            for (int cluster = 0; cluster < count; cluster++) {
                moveToMean(centers[cluster], cluster, clusters, points);
            }
        }
        return clusters;
    }

    private static int nearest(double[][] centers, double[] point) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < centers.length; cluster++) {
            double sum = 0;
            for (int i = 0; i < point.length; i++) {
                double difference = point[i] - centers[cluster][i];
                sum += difference * difference;
            }
            if (sum < least) {
                least = sum;
                nearest = cluster;
            }
        }
        return nearest;
    }

    /** Moves a centre to the mean of the cluster; the centre of an empty cluster stays where it is. */
    private static void moveToMean(double[] center, int cluster, int[] clusters, List<double[]> points) {
        double[] sum = new double[center.length];
        int count = 0;
        for (int i = 0; i < clusters.length; i++) {
            if (clusters[i] == cluster) {
                count++;
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += points.get(i)[j];
                }
            }
        }
        for (int j = 0; count > 0 && j < sum.length; j++) {
            center[j] = sum[j] / count;
        }
    }
}
