package dev.tone.model.failure;

import java.util.List;
import java.util.regex.Pattern;

/// Parts of a log that a tool frames: what stands between their first and their last line belongs together, whatever
/// its lines are.
final class Sections {
    /// A frame that goes on for longer was not closed.
    private static final int LONGEST = 500;

    /// @param needle text that the first line has, so that most lines are not looked at with the expression
    private record Frame(String needle, Pattern first, Pattern last) {}

    private static final List<Frame> FRAMES = List.of(
            new Frame(
                    "= ",
                    Pattern.compile("^=+ (?:FAILURES|ERRORS) =+$"),
                    Pattern.compile("^=+ (?:short test summary info|.* in [\\d.]+s.*) =+$")),
            new Frame(
                    "of output]",
                    Pattern.compile("╰─> \\[\\d+ lines of output\\]"),
                    Pattern.compile("^\\s*\\[end of output\\]")),
            new Frame("------", Pattern.compile("^-{6}$"), Pattern.compile("^ERROR: failed to solve")),
            new Frame("Last few GCs", Pattern.compile("^<--- Last few GCs --->$"), Pattern.compile("^FATAL ERROR: ")),
            new Frame("Sanitizer:", Pattern.compile("^==\\d+==ERROR: "), Pattern.compile("^==\\d+==ABORTING")),
            new Frame("failures:", Pattern.compile("^failures:$"), Pattern.compile("^test result: ")),
            new Frame("╷", Pattern.compile("^\\s*╷\\s*$"), Pattern.compile("^\\s*╵\\s*$")),
            new Frame(
                    "What went wrong:",
                    Pattern.compile("^\\* What went wrong:\\s*$"),
                    Pattern.compile("^\\s*$|^\\* (?:Try|Get more help|Exception is)")));

    /// What first lines begin with; most lines begin with something else.
    private static final String FIRST_SIGNS = "=╰-<f╷*";

    private Sections() {}

    /// Takes each section that has a line that speaks of an error.
    static void mark(List<SeenLine> seen, boolean[] in) {
        for (int i = 0; i < seen.size(); i++) {
            String text = seen.get(i).text();
            int indent = seen.get(i).indent();
            if (indent == text.length() || FIRST_SIGNS.indexOf(text.charAt(indent)) < 0) {
                continue;
            }
            for (Frame frame : FRAMES) {
                if (text.contains(frame.needle()) && frame.first().matcher(text).find()) {
                    int end = end(seen, i, frame);
                    mark(seen, in, i, end);
                }
            }
        }
    }

    private static void mark(List<SeenLine> seen, boolean[] in, int from, int to) {
        boolean speaks = false;
        for (int i = from; i <= to; i++) {
            speaks |= in[i];
        }
        for (int i = from; speaks && i <= to; i++) {
            in[i] |= !seen.get(i).isOfPlatform();
        }
    }

    /// The last line of the section; the first one where it is not closed.
    private static int end(List<SeenLine> seen, int from, Frame frame) {
        for (int i = from + 1; i < Math.min(seen.size(), from + LONGEST); i++) {
            if (frame.last().matcher(seen.get(i).text()).find()) {
                return seen.get(i).isBlank() ? i - 1 : i;
            }
        }
        return from;
    }
}
