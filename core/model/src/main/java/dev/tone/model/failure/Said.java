package dev.tone.model.failure;

import dev.tone.model.log.VisibleText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a tool has said, without what was put before it on its way: times, and which of several tasks at once said it.
///
/// @param source the task or the container; empty when the log is of one alone
record Said(String source, String text) {
    private static final Pattern TIME = Pattern.compile(
            "^(?:\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)? ?"
                    + "|\\[\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?\\](?: |$)|\\d{1,2}:\\d\\d:\\d\\d [AP]M: |#\\d+ \\d+\\.\\d+ )");
    /// `Feb 01 10:00:00 web1 node[812]: `
    private static final Pattern JOURNAL =
            Pattern.compile("^[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\S+ ([\\w./@-]+)(?:\\[\\d+\\])?: ");
    /// `@acme/api:build: `, `api-1    | `
    private static final Pattern TASK = Pattern.compile("^(?:(@[\\w.-]+/[\\w.-]+:[\\w-]+): |([\\w.-]+-\\d+) +\\| )");
    /// As far as the name of a container reaches.
    private static final int NAME = 40;

    static Said of(String raw) {
        String visible = VisibleText.of(raw);
        char first = visible.isEmpty() ? ' ' : visible.charAt(0);
        if (first == '[' || first == '#' || first >= '0' && first <= '9') {
            Matcher time = TIME.matcher(visible);
            return new Said("", time.find() ? visible.substring(time.end()) : visible);
        }
        if (first == '@' || isNamed(visible)) {
            Matcher task = TASK.matcher(visible);
            if (task.find()) {
                return new Said(task.group(1) != null ? task.group(1) : task.group(2), visible.substring(task.end()));
            }
        }
        if (first >= 'A'
                && first <= 'S'
                && visible.length() > 16
                && visible.charAt(3) == ' '
                && visible.charAt(9) == ':') {
            Matcher journal = JOURNAL.matcher(visible);
            return journal.find()
                    ? new Said(journal.group(1), visible.substring(journal.end()))
                    : new Said("", visible);
        }
        return new Said("", visible);
    }

    private static boolean isNamed(String visible) {
        int bar = visible.indexOf(" | ");
        return bar > 2 && bar < NAME && visible.lastIndexOf('-', bar) > 0;
    }
}
