package dev.tone.bench;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One measured figure: the median of the runs, beside the median of what it is compared with in the same runs.
public record Figure(
        String bench,
        double value,
        String unit,
        @Nullable Double reference,
        @Nullable Double ratio,
        int runs) {
    public static Figure of(String bench, String unit, List<Double> values, List<Double> references) {
        double value = median(values);
        if (references.isEmpty()) {
            return new Figure(bench, value, unit, null, null, values.size());
        }
        double reference = median(references);
        return new Figure(bench, value, unit, reference, Math.round(value / reference * 100) / 100.0, values.size());
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
