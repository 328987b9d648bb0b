package dev.tone.canvas.exchange.svg;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The effects of a filter on a part of a picture: blurs, shadows, and what programs put shadows together of. Colours
/// are mixed as they are written (sRGB).
final class SvgFilter {
    private static final int MOST_STEPS = 12;
    private static final double LARGEST = 500;
    private static final Set<String> KNOWN = Set.of(
            "feGaussianBlur",
            "feOffset",
            "feDropShadow",
            "feFlood",
            "feComposite",
            "feMerge",
            "feBlend",
            "feColorMatrix");
    private static final Set<String> OPERATORS = Set.of("", "over", "in", "out", "atop", "xor");

    private final SvgNode filter;
    private final double scaleX;
    private final double scaleY;
    private int wide;
    private int high;
    /// Of results, each of four numbers a pixel: red, green, blue times how much is seen, and how much is seen.
    private final Map<String, float[]> results = new HashMap<>();
    private float[] last = new float[0];

    /// @param scaleX pixels of one of the picture's own units
    SvgFilter(SvgNode filter, double scaleX, double scaleY) {
        this.filter = filter;
        this.scaleX = scaleX;
        this.scaleY = scaleY;
    }

    /// Whether all of it can be painted.
    boolean isKnown() {
        return !filter.children.isEmpty()
                && filter.children.size() <= MOST_STEPS
                && !filter.get("primitiveUnits").equals("objectBoundingBox")
                && filter.children.stream().allMatch(SvgFilter::isKnown);
    }

    private static boolean isKnown(SvgNode step) {
        return KNOWN.contains(step.name)
                && switch (step.name) {
                    case "feComposite" -> OPERATORS.contains(step.get("operator"));
                    case "feBlend" ->
                        step.get("mode").isEmpty() || step.get("mode").equals("normal");
                    case "feColorMatrix" -> matrix(step) != null;
                    default -> true;
                };
    }

    /// How far it reaches beyond what it is applied to, in pixels.
    int reach() {
        double all = 0;
        for (SvgNode step : filter.children) {
            double[] blur = deviation(step);
            double moved = Math.max(Math.abs(number(step, "dx", 0) * scaleX), Math.abs(number(step, "dy", 0) * scaleY));
            all += 3 * Math.max(blur[0], blur[1]) + moved;
        }
        return (int) Math.ceil(Math.min(4 * LARGEST, all)) + 2;
    }

    /// @param argb of a part of the picture, changed to what is seen instead
    void apply(int[] argb, int width) {
        wide = width;
        high = argb.length / width;
        float[] source = new float[argb.length * 4];
        for (int i = 0; i < argb.length; i++) {
            float seen = (argb[i] >>> 24) / 255f;
            source[4 * i] = (argb[i] >> 16 & 255) / 255f * seen;
            source[4 * i + 1] = (argb[i] >> 8 & 255) / 255f * seen;
            source[4 * i + 2] = (argb[i] & 255) / 255f * seen;
            source[4 * i + 3] = seen;
        }
        results.put("SourceGraphic", source);
        last = source;
        for (SvgNode step : filter.children) {
            last = step(step);
            if (!step.get("result").isEmpty()) {
                results.put(step.get("result"), last);
            }
        }
        for (int i = 0; i < argb.length; i++) {
            float seen = Math.clamp(last[4 * i + 3], 0, 1);
            argb[i] = seen == 0
                    ? 0
                    : level(seen) << 24
                            | level(last[4 * i] / seen) << 16
                            | level(last[4 * i + 1] / seen) << 8
                            | level(last[4 * i + 2] / seen);
        }
    }

    private static int level(float share) {
        return Math.round(Math.clamp(share, 0, 1) * 255);
    }

    private float[] step(SvgNode step) {
        float[] in = input(step.get("in"));
        return switch (step.name) {
            case "feGaussianBlur" -> blurred(in, deviation(step));
            case "feOffset" -> moved(in, number(step, "dx", 0), number(step, "dy", 0));
            case "feFlood" -> flood(step);
            case "feColorMatrix" -> changed(in, matrix(step));
            case "feDropShadow" -> {
                float[] shadow = moved(blurred(in, deviation(step)), number(step, "dx", 2), number(step, "dy", 2));
                yield composed(in, composed(flood(step), shadow, "in"), "over");
            }
            case "feMerge" -> {
                float[] all = new float[in.length];
                for (SvgNode each : step.children) {
                    all = each.name.equals("feMergeNode") ? composed(input(each.get("in")), all, "over") : all;
                }
                yield all;
            }
            default -> composed(in, input(step.get("in2")), step.get("operator"));
        };
    }

    private float[] input(String name) {
        if (name.equals("SourceAlpha")) {
            float[] alpha = input("SourceGraphic").clone();
            for (int i = 0; i < alpha.length; i += 4) {
                Arrays.fill(alpha, i, i + 3, 0);
            }
            return alpha;
        }
        return name.isEmpty() ? last : results.getOrDefault(name, new float[4 * wide * high]);
    }

    /// Of one over the other, or of one where the other is or is not.
    private static float[] composed(float[] one, float[] other, String operator) {
        float[] both = new float[one.length];
        for (int i = 0; i < one.length; i += 4) {
            float a = one[i + 3];
            float b = other[i + 3];
            float ofOne = switch (operator) {
                case "in", "atop" -> b;
                case "out", "xor" -> 1 - b;
                default -> 1;
            };
            float ofOther = switch (operator) {
                case "in", "out" -> 0;
                default -> 1 - a;
            };
            for (int c = i; c < i + 4; c++) {
                both[c] = one[c] * ofOne + other[c] * ofOther;
            }
        }
        return both;
    }

    private float[] flood(SvgNode step) {
        String said = step.get("flood-color");
        int[] rgba = CssColor.rgba(said.isEmpty() ? "#000" : said);
        float seen =
                (float) Math.clamp(SvgNumbers.number(step.get("flood-opacity"), 1), 0, 1) * Math.max(0, rgba[3]) / 255f;
        float[] all = new float[4 * wide * high];
        for (int i = 0; i < all.length; i += 4) {
            for (int c = 0; c < 3; c++) {
                all[i + c] = rgba[c] / 255f * seen;
            }
            all[i + 3] = seen;
        }
        return all;
    }

    private float[] moved(float[] in, double dx, double dy) {
        int right = (int) Math.rint(Math.clamp(dx * scaleX, -1e5, 1e5));
        int down = (int) Math.rint(Math.clamp(dy * scaleY, -1e5, 1e5));
        float[] out = new float[in.length];
        for (int y = Math.max(0, down); y < Math.min(high, high + down); y++) {
            int from = Math.max(0, right);
            int length = wide - Math.abs(right);
            if (length > 0) {
                System.arraycopy(in, 4 * ((y - down) * wide + from - right), out, 4 * (y * wide + from), 4 * length);
            }
        }
        return out;
    }

    private static float[] changed(float[] in, double @Nullable [] matrix) {
        if (matrix == null) {
            return in;
        }
        float[] out = new float[in.length];
        for (int i = 0; i < in.length; i += 4) {
            float seen = in[i + 3];
            double[] plain = {
                seen == 0 ? 0 : in[i] / seen,
                seen == 0 ? 0 : in[i + 1] / seen,
                seen == 0 ? 0 : in[i + 2] / seen,
                seen,
                1
            };
            double[] then = new double[4];
            for (int row = 0; row < 4; row++) {
                for (int c = 0; c < 5; c++) {
                    then[row] += matrix[5 * row + c] * plain[c];
                }
                then[row] = Math.clamp(then[row], 0, 1);
            }
            for (int c = 0; c < 3; c++) {
                out[i + c] = (float) (then[c] * then[3]);
            }
            out[i + 3] = (float) then[3];
        }
        return out;
    }

    /// Twenty numbers; null when it says no matrix.
    private static double @Nullable [] matrix(SvgNode step) {
        double[] matrix = new double[20];
        if (!step.get("type").isEmpty() && !step.get("type").equals("matrix")) {
            return null;
        }
        SvgNumbers numbers = new SvgNumbers(step.get("values"));
        try {
            for (int i = 0; i < 20; i++) {
                matrix[i] = numbers.next();
            }
        } catch (NumberFormatException _) {
            return null;
        }
        return matrix;
    }

    private double[] deviation(SvgNode step) {
        if (!step.name.equals("feGaussianBlur") && !step.name.equals("feDropShadow")) {
            return new double[2];
        }
        String[] said = step.get("stdDeviation").strip().split("[\\s,]+", 2);
        double across = SvgNumbers.number(said[0], step.name.equals("feDropShadow") ? 2 : 0);
        double down = said.length > 1 ? SvgNumbers.number(said[1], across) : across;
        return new double[] {Math.clamp(across * scaleX, 0, LARGEST), Math.clamp(down * scaleY, 0, LARGEST)};
    }

    /// Three means over a window come so near to a bell that nobody sees it (SVG 1.1, 15.17).
    private float[] blurred(float[] in, double[] deviation) {
        float[] out = in.clone();
        for (int turn = 0; turn < 3; turn++) {
            mean(out, window(deviation[0]), wide, 4, high, 4 * wide);
            mean(out, window(deviation[1]), high, 4 * wide, wide, 4);
        }
        return out;
    }

    private static int window(double deviation) {
        return (int) (deviation * 3 * Math.sqrt(2 * Math.PI) / 4 + 0.5) / 2;
    }

    /// @param half pixels on each side that count
    /// @param step from one pixel of a row to the next, and `next` from one row to the next
    private static void mean(float[] all, int half, int length, int step, int rows, int next) {
        if (half == 0) {
            return;
        }
        float[] before = new float[length];
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < 4; c++) {
                int at = row * next + c;
                for (int i = 0; i < length; i++) {
                    before[i] = all[at + i * step];
                }
                double sum = 0;
                for (int i = 0; i < Math.min(half, length); i++) {
                    sum += before[i];
                }
                for (int i = 0; i < length; i++) {
                    sum += i + half < length ? before[i + half] : 0;
                    sum -= i - half - 1 >= 0 ? before[i - half - 1] : 0;
                    all[at + i * step] = (float) Math.max(0, sum / (2 * half + 1));
                }
            }
        }
    }

    private static double number(SvgNode step, String name, double otherwise) {
        boolean moves = step.name.equals("feOffset") || step.name.equals("feDropShadow");
        double usual = step.name.equals("feDropShadow") ? 2 : otherwise;
        return moves ? SvgNumbers.number(step.get(name), usual) : 0;
    }
}
