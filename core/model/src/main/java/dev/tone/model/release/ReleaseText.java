package dev.tone.model.release;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Steps and times as people type them, `5% 10m, 25% 1h`, the same in the window and in the terminal.
public final class ReleaseText {
    private static final int LONGEST = 500;
    private static final Pattern STEP = Pattern.compile("(\\d{1,3})\\s*%\\s*(.+)");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,6})\\s*(s|sec|m|min|h|초|분|시간)?", Pattern.CASE_INSENSITIVE);

    private ReleaseText() {}

    /// @throws FaultException `release/steps`
    public static List<CanaryStep> steps(String text) {
        List<CanaryStep> steps = new ArrayList<>();
        if (text.length() > LONGEST) {
            throw unclear(text.substring(0, 20) + "…");
        }
        for (String part : text.split("[,;\\n]")) {
            Matcher step = STEP.matcher(part.strip());
            if (part.isBlank()) {
                continue;
            }
            if (!step.matches()) {
                throw unclear(part.strip());
            }
            steps.add(new CanaryStep(Integer.parseInt(step.group(1)), seconds(step.group(2))));
        }
        return steps;
    }

    public static String of(List<CanaryStep> steps) {
        return steps.stream()
                .map(step -> step.percent() + "% " + time(step.seconds()))
                .collect(Collectors.joining(", "));
    }

    /// Without a unit seconds are meant.
    ///
    /// @throws FaultException `release/steps`
    public static int seconds(String text) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            throw unclear(text.strip());
        }
        int count = Integer.parseInt(time.group(1));
        String unit = time.group(2) == null ? "s" : time.group(2).toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "h", "시간" -> count * 3_600;
            case "m", "min", "분" -> count * 60;
            default -> count;
        };
    }

    public static String time(int seconds) {
        if (seconds > 0 && seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static FaultException unclear(String part) {
        return Fault.invalid(
                        "release/steps",
                        "“" + part + "” cannot be read.",
                        "Write a share and a time for each step, like 5% 10m, 25% 1h.")
                .asException();
    }
}
