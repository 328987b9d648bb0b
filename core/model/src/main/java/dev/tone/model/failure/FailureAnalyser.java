package dev.tone.model.failure;

import dev.tone.model.log.LogLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads out of a log why something failed: the line that says it the way tools do, among those that good runs do not
/// have. Pure; thread-safe.
public final class FailureAnalyser {
    /// Lines that are looked at with expressions: the first ones and the last ones of those that may speak of an error.
    private static final int MOST_CANDIDATES = 6_000;
    /// Lines at the end that are shown when nothing in the log speaks of an error.
    private static final int LAST_LINES = 3;
    /// Groups of tests that are in each other.
    private static final int MOST_GROUPS = 4;

    private static final List<Rule> RULES = Stream.of(
                    MachineRules.ALL, PackageRules.ALL, CodeRules.ALL, ToolRules.ALL, TestRules.ALL)
            .flatMap(List::stream)
            .toList();

    private final KnownLines good;
    private final List<SeenLine> seen = new ArrayList<>();

    private FailureAnalyser(List<LogLine> lines, KnownLines good) {
        this.good = good;
        for (LogLine line : lines) {
            seen.add(new SeenLine(line, good));
        }
        announced();
        recognise();
    }

    /// @param lines of the failed run, in their order
    /// @param good lines of runs that went well; empty when there was none
    /// @return empty when no line speaks of an error
    public static Optional<Cause> analyse(List<LogLine> lines, KnownLines good) {
        FailureAnalyser log = new FailureAnalyser(lines, good);
        return Optional.ofNullable(log.first()).map(log::cause);
    }

    /// Where it is known from elsewhere what has happened, and the log can only show it.
    ///
    /// @param kind what is known
    /// @param subject what it is about
    public static Cause told(CauseKind kind, @Nullable String subject, List<LogLine> lines, KnownLines good) {
        FailureAnalyser log = new FailureAnalyser(lines, good);
        List<Evidence> evidence = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (SeenLine line : log.seen.reversed()) {
            // What is said over and over is shown once.
            if (evidence.size() < LAST_LINES
                    && !line.isBlank()
                    && !line.isOfPlatform()
                    && said.add(line.text().strip())) {
                evidence.addFirst(Evidence.of(line.sequence(), line.text()));
            }
        }
        return new Cause(
                kind,
                Rule.shortened(subject),
                1,
                Confidence.HIGH,
                evidence,
                limited(Blocks.of(log.seen, !good.isEmpty())),
                fingerprint(kind, String.valueOf(subject)),
                kind.actions());
    }

    /// Some tools say first that something went wrong and then what. Python prints what was thrown behind the stack.
    private void announced() {
        boolean stack = false;
        boolean tests = false;
        SeenLine head = null;
        for (int i = 0; i < seen.size(); i++) {
            SeenLine line = seen.get(i);
            boolean numbered =
                    (tests || line.text().contains(" › ") || line.text().contains(") test "))
                            && LineShape.isNumbered(line.text());
            if (line.text().startsWith("error") && i + 1 < seen.size()) {
                String place = LineShape.place(seen.get(i + 1).text());
                if (place != null) {
                    line.announced(CauseKind.COMPILE, place);
                }
            }
            if (i > 0
                    && line.text().startsWith("Type error: ")
                    && LineShape.isPlace(seen.get(i - 1).text())) {
                line.announced(CauseKind.COMPILE, seen.get(i - 1).text());
            }
            if (i > 1
                    && LineShape.isPointer(line.text())
                    && LineShape.isPlace(seen.get(i - 2).text())) {
                seen.get(i - 1).shownAsCode();
            }
            if (head != null && !line.isBlank()) {
                tests |= LineShape.isAnnouncingTests(head.text());
                line.announced(announced(head.text()), named(i));
                head = null;
            } else if (numbered) {
                line.announced(CauseKind.TESTS, named(i));
            }
            if (!line.mayAnnounce() && !stack) {
                continue;
            }
            if (LineShape.isAnnouncingVariable(line.text())
                    || LineShape.isAnnouncing(line.text())
                    || LineShape.isAnnouncingTests(line.text())) {
                head = line;
            } else if (LineShape.isOpening(line.text())) {
                stack = true;
            } else if (stack && !line.isBlank() && line.indent() == 0) {
                line.announced(CauseKind.UNCAUGHT, line.text());
                stack = false;
            }
        }
    }

    private static @Nullable CauseKind announced(String head) {
        if (LineShape.isAnnouncingVariable(head)) {
            return CauseKind.VARIABLE_MISSING;
        }
        return LineShape.isAnnouncingTests(head) ? CauseKind.TESTS : null;
    }

    /// The name of a test with those of the groups it is in, which Mocha writes below each other.
    private String named(int at) {
        StringBuilder name = new StringBuilder(seen.get(at).text());
        if (!LineShape.isNumbered(name.toString()) || name.charAt(name.length() - 1) == ':') {
            return name.toString();
        }
        for (int i = at + 1; i < Math.min(seen.size(), at + 1 + MOST_GROUPS); i++) {
            String text = seen.get(i).text();
            if (text.isBlank() || seen.get(i).indent() <= seen.get(at).indent()) {
                break;
            }
            if (text.endsWith(":")) {
                seen.subList(at + 1, i + 1)
                        .forEach(part -> name.append(" ").append(part.text().strip()));
                break;
            }
        }
        return name.toString();
    }

    private void recognise() {
        List<SeenLine> candidates =
                seen.stream().filter(line -> line.strength() > ErrorWords.NONE).toList();
        int size = candidates.size();
        for (int i = 0; i < size; i++) {
            if (i < MOST_CANDIDATES / 2 || i >= size - MOST_CANDIDATES / 2) {
                candidates.get(i).recognised(match(candidates.get(i).text()));
            }
        }
    }

    private static Rule.@Nullable Match match(String text) {
        Rule.Match best = null;
        for (Rule rule : RULES) {
            boolean better = best == null
                    || rule.kind().weight() > best.kind().weight()
                    || rule.kind() == best.kind() && best.subject() == null;
            Rule.Match match = better ? rule.match(text) : null;
            best = match == null ? best : match;
        }
        return best;
    }

    private @Nullable SeenLine first() {
        SeenLine best = null;
        for (SeenLine line : seen) {
            if (line.isCore() && (best == null || score(line) > score(best))) {
                best = line;
            }
        }
        return best != null ? best : quiet();
    }

    /// Where nothing speaks of an error aloud: what is nearest to the end of the lines that may, else a line that says
    /// that something failed and not why.
    private @Nullable SeenLine quiet() {
        SeenLine first = null;
        for (int i = seen.size() - 1; i >= 0; i--) {
            SeenLine line = seen.get(i);
            if (line.strength() == ErrorWords.HINT && !line.isLowerLevel()) {
                first = line;
            } else if (first != null) {
                return first;
            }
        }
        return first != null
                ? first
                : seen.stream().filter(SeenLine::isBareOutcome).findFirst().orElse(null);
    }

    /// The kind that explains most; of the same kind a line that says what it is about.
    private static int score(SeenLine line) {
        Rule.Match match = line.match();
        int kind = match == null ? 0 : 2 * match.kind().weight() + (match.subject() == null ? 0 : 1);
        boolean loud = match == null && line.strength() == ErrorWords.ERROR && !LineShape.isOpening(line.text());
        return 2 * kind + (loud ? 10 : 0);
    }

    private Cause cause(SeenLine first) {
        Rule.Match match = first.match();
        CauseKind kind = match == null ? CauseKind.MESSAGE : match.kind();
        String subject = match == null ? Rule.shortened(first.text()) : match.subject();
        Set<String> subjects = new TreeSet<>();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.of(first.sequence(), first.text()));
        for (SeenLine line : seen) {
            if (line.isCore() && isAlike(match, line.match())) {
                if (isSaidAlike(match, line.match())) {
                    subjects.add(Objects.toString(
                            line.match() == null ? null : line.match().subject(), ""));
                }
                if (line != first && evidence.size() < Cause.MAX_EVIDENCE) {
                    evidence.add(Evidence.of(line.sequence(), line.text()));
                }
            }
        }
        subjects.remove("");
        // Go names the test that failed and the part of it.
        List<String> all = List.copyOf(subjects);
        subjects.removeIf(each -> all.stream().anyMatch(part -> part.startsWith(each + "/")));
        first.chosen();
        List<LineRange> lines = limited(Blocks.of(seen, !good.isEmpty()).stream()
                .filter(range ->
                        !good.isEmpty() || match == null || range.to() >= first.sequence() || explains(range, kind))
                .toList());
        return new Cause(
                kind,
                subject,
                Math.max(1, subjects.size()),
                confidence(kind),
                evidence,
                lines,
                fingerprint(kind, subject == null ? first.text() : subject),
                kind.actions());
    }

    /// Whether what stands before the cause weighs as much: else, with no good run to compare with, it is more likely
    /// what tests and programs say on good days too.
    private boolean explains(LineRange range, CauseKind kind) {
        return seen.stream()
                .filter(line -> range.contains(line.sequence()) && line.isCore())
                .map(line -> line.match())
                .anyMatch(match -> match != null && match.kind().weight() >= kind.weight());
    }

    private static boolean isAlike(Rule.@Nullable Match first, Rule.@Nullable Match other) {
        return first == null ? other == null : other != null && other.kind() == first.kind();
    }

    /// The same test is told of in several ways; each of them once.
    private static boolean isSaidAlike(Rule.@Nullable Match first, Rule.@Nullable Match other) {
        return first != null && other != null && Objects.equals(first.rule(), other.rule());
    }

    private Confidence confidence(CauseKind kind) {
        if (kind == CauseKind.MESSAGE) {
            return good.isEmpty() ? Confidence.LOW : Confidence.MEDIUM;
        }
        return good.isEmpty() || kind == CauseKind.BUILD_TOOL ? Confidence.MEDIUM : Confidence.HIGH;
    }

    private static List<LineRange> limited(List<LineRange> ranges) {
        return ranges.subList(0, Math.min(ranges.size(), Cause.MAX_RANGES));
    }

    private static String fingerprint(CauseKind kind, String subject) {
        return Long.toHexString(LineTemplate.hash(kind + " " + subject));
    }
}
