package dev.tone.bench;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One measured figure: the median of the runs, beside the median of what it is compared with in the same runs.
///
/// @param reference the floor: what the machine can do at best
/// @param peer what people could take instead; null where it was not measured
public record Figure(
        String bench,
        double value,
        String unit,
        @Nullable Double reference,
        @Nullable Double ratio,
        int runs,
        @Nullable Double peer,
        @Nullable String peerName,
        @Nullable Double peerRatio) {
    public static Figure of(String bench, String unit, List<Double> values, List<Double> references) {
        double value = median(values);
        if (references.isEmpty()) {
            return new Figure(bench, value, unit, null, null, values.size(), null, null, null);
        }
        double reference = median(references);
        return new Figure(bench, value, unit, reference, ratio(value, reference), values.size(), null, null, null);
    }

    /// Beside what people could take instead; as it is when that was not measured.
    public Figure beside(String name, List<Double> peers) {
        if (peers.isEmpty()) {
            return this;
        }
        double other = median(peers);
        return new Figure(bench, value, unit, reference, ratio, runs, other, name, ratio(value, other));
    }

    private static double ratio(double value, double other) {
        return Math.round(value / other * 100) / 100.0;
    }

    /// The value below which that share of the values lies.
    public static double percentile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return Math.round(median * 10) / 10.0;
    }
}
