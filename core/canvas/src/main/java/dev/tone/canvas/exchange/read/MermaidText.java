package dev.tone.canvas.exchange.read;

import dev.tone.model.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Mermaid text and which kind of diagram it begins. Takes off what stands around a diagram: the fence of Markdown,
/// the settings in front, and comments.
final class MermaidText {
    static final int LONGEST_LINE = 20_000;
    private static final int MOST_LINES = 50_000;
    /// Lines of one text.
    private static final int MOST_QUOTED = 40;
    private static final Pattern FENCE =
            Pattern.compile("\\A\\s*```[ \\t]*mermaid[^\\n]{0,200}\\n(.*?)(?:\\n[ \\t]*```\\s*)?\\z", Pattern.DOTALL);
    private static final Pattern HASHED = Pattern.compile("#(?:\\d{1,7}|[a-z]{2,8})\\z");
    /// What may end with a colour, as `#eee`.
    private static final Pattern COLOURED = Pattern.compile("\\s*(?:style|classDef|linkStyle)\\s");
    private static final Pattern KIND =
            Pattern.compile("(?:flowchart|graph)(?:-elk)?(?:\\s+(?:TB|TD|BT|LR|RL))?\\s*;?|architecture(?:-beta)?|"
                    + "C4(?:Context|Container|Component|Dynamic|Deployment)");

    private MermaidText() {}

    /// Whether it begins as one of the diagrams that can be read; cheap.
    static boolean isLikely(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST_LINE));
        List<String> lines = lines(head);
        return !lines.isEmpty()
                && KIND.matcher(lines.getFirst()).matches()
                && text.strip().indexOf('\n') > 0;
    }

    static ForeignDrawing read(String name, String text) {
        List<String> lines = lines(text);
        String first = lines.isEmpty() ? "" : lines.getFirst();
        List<String> rest = lines.isEmpty() ? lines : lines.subList(1, lines.size());
        if (first.startsWith("C4")) {
            return new MermaidC4Reader(name).read(rest);
        }
        if (first.startsWith("architecture")) {
            return new MermaidArchitectureReader(name).read(rest);
        }
        if (first.startsWith("flowchart") || first.startsWith("graph")) {
            return new MermaidReader(name).read(lines);
        }
        throw Fault.invalid(
                        "canvas/unknown-mermaid",
                        "This kind of Mermaid diagram cannot be read: “"
                                + first.substring(0, Math.min(40, first.length())) + "”.",
                        "A flowchart begins with `flowchart TD` or `graph LR`; C4 and architecture diagrams are read, too.")
                .asException();
    }

    /// The lines that say something, stripped.
    private static List<String> lines(String text) {
        Matcher fence = FENCE.matcher(text);
        String body = fence.matches() ? fence.group(1) : text;
        List<String> kept = new ArrayList<>();
        boolean front = false;
        int count = 0;
        for (String each : (Iterable<String>) body.lines()::iterator) {
            if (++count > MOST_LINES) {
                throw Sheet.tooMany();
            }
            String line = each.strip();
            if (line.equals("---") && kept.isEmpty()) {
                front = !front;
            } else if (!front && !line.isEmpty() && !line.startsWith("%%")) {
                kept.add(line);
            }
        }
        return kept;
    }

    /// What a chart says, one statement each: a text in quotation marks, and what stands in `@{ }`, may go over lines
    /// and have semicolons in it.
    static List<String> statements(List<String> lines) {
        List<String> statements = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean quoted = false;
        boolean braced = false;
        int taken = 0;
        for (String line : lines) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                quoted ^= c == '"';
                if (!quoted) {
                    braced = braced ? c != '}' : c == '{' && i > 0 && line.charAt(i - 1) == '@';
                }
                if (c == ';' && !quoted && !braced && !isEntity(open)) {
                    add(statements, open);
                } else {
                    open.append(c);
                }
            }
            // A mark that is not closed for long is not one.
            if ((quoted || braced) && ++taken < MOST_QUOTED) {
                open.append('\n');
            } else {
                quoted = false;
                braced = false;
                taken = 0;
                add(statements, open);
            }
        }
        add(statements, open);
        return statements;
    }

    /// Whether the mark that follows ends a character said by number or name, as in `#9829;`, and no statement.
    private static boolean isEntity(CharSequence before) {
        return HASHED.matcher(before).find() && !COLOURED.matcher(before).lookingAt();
    }

    private static void add(List<String> statements, StringBuilder open) {
        String statement = open.toString().strip();
        open.setLength(0);
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
    }
}
