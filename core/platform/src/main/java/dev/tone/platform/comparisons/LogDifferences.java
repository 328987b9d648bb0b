package dev.tone.platform.comparisons;

import dev.tone.model.comparison.LogDifference;
import dev.tone.model.comparison.TextDifference;
import dev.tone.model.log.LogLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// What two logs say differently. What is another one in every run (times, durations, ids, ports) is no difference.
/// Pure.
final class LogDifferences {
    /// What of a line is looked at; long ones are data.
    private static final int LONG = 2_000;

    private static final Pattern ANSI = Pattern.compile("\u001b\\[[0-9;:]*[A-Za-z]");
    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b");
    private static final Pattern TIME = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?)?"
            + "(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?|\\b\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?\\b");
    private static final Pattern DURATION =
            Pattern.compile("\\b\\d+(?:[.,]\\d+)?\\s?(?:ns|µs|us|ms|secs?|seconds?|mins?|minutes?|s|m)\\b");
    private static final Pattern HEX =
            Pattern.compile("\\b(?=[0-9a-f]{0,64}[0-9])(?=[0-9a-f]{0,64}[a-f])[0-9a-f]{7,64}\\b");
    private static final Pattern PORT =
            Pattern.compile("(?i)\\b(localhost|127\\.0\\.0\\.1|\\[::1]|port):? ?\\d{2,5}\\b");
    private static final Pattern PROCESS = Pattern.compile("(?i)\\b(pid|process|worker)([ =:#]{1,2})\\d+\\b");

    private LogDifferences() {}

    /// @param beforeWhole whether that is all of the first log
    static LogDifference of(List<LogLine> before, List<LogLine> after, boolean beforeWhole, boolean afterWhole) {
        SequencedMap<String, List<String>> was = bySteps(before);
        SequencedMap<String, List<String>> is = bySteps(after);
        List<String> order = new ArrayList<>(is.sequencedKeySet());
        was.keySet().stream().filter(step -> !is.containsKey(step)).forEach(order::add);
        List<LogDifference.Step> steps = new ArrayList<>();
        for (String step : order) {
            List<String> old = was.getOrDefault(step, List.of());
            List<String> now = is.getOrDefault(step, List.of());
            TextDifference lines = TextDifferences.of(old, now, LogDifferences::normal);
            steps.add(new LogDifference.Step(step, old.size(), now.size(), beforeWhole && afterWhole, lines));
        }
        return new LogDifference(steps);
    }

    private static SequencedMap<String, List<String>> bySteps(List<LogLine> lines) {
        SequencedMap<String, List<String>> steps = new LinkedHashMap<>();
        for (LogLine line : lines) {
            steps.computeIfAbsent(line.step(), _ -> new ArrayList<>())
                    .add(ANSI.matcher(line.text()).replaceAll(""));
        }
        return steps;
    }

    /// The line with everything that is another one in each run made equal.
    static String normal(String line) {
        String text = line.length() <= LONG ? line : line.substring(0, LONG);
        for (Map.Entry<Pattern, String> rule : RULES.entrySet()) {
            text = rule.getKey().matcher(text).replaceAll(rule.getValue());
        }
        return text.stripTrailing();
    }

    private static final Map<Pattern, String> RULES = rules();

    private static Map<Pattern, String> rules() {
        Map<Pattern, String> rules = new LinkedHashMap<>();
        rules.put(ID, "‹id›");
        rules.put(TIME, "‹time›");
        rules.put(PORT, "$1:‹port›");
        rules.put(PROCESS, "$1$2‹id›");
        rules.put(DURATION, "‹duration›");
        rules.put(HEX, "‹id›");
        return rules;
    }
}
