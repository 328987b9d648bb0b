package dev.tone.canvas.describe.grammar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a sentence as one command or several.
final class Commands {
    private static final String VERBS =
            "(?:use|run|let|have|rewrite|serve|open|isolate|group|keep|add|insert|put|remove|delete|drop|replace|swap|rename|scale|connect|link|disconnect|make|expose|move|wrap|give|switch"
                    + "|migrate|get rid of|place|double|triple|introduce|publish|set|then)";
    private static final Pattern ENDS = Pattern.compile(
            "[;\\n]+|(?<=\\dx) and |(?<=[가-힣])[.,] |(?<![\\d])\\.\\s+|,? (?:and )?then |,? and (?=" + VERBS + " )|, (?="
                    + VERBS + " )|(?<=하고|고|한 뒤|한 다음|해서) (?!싶)(?=.+[해줘요자라꿔려워어아기함다]\\W*$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// What stands between these is said apart.
    private static final Pattern APART = Pattern.compile("[;\\n]|[a-z]\\.\\s");

    /// @param rest pieces that are no commands
    record Parsed(List<Command> commands, List<String> rest) {}

    private Commands() {}

    /// Null when the sentence does not begin with a command.
    static @Nullable Parsed parse(String sentence) {
        String plain = Normalizer.normalize(sentence, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("[.!?。！？~]+$", "")
                .strip();
        Command whole = read(plain);
        if (whole != null && whole.verb() == Command.Verb.ADD_BETWEEN && plain.matches("(?i).*between(?: them)?")) {
            // `web must not call the API directly, put an nginx in between`
            return new Parsed(List.of(whole), List.of());
        }
        List<Command> commands = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String piece : ENDS.split(plain)) {
            String words = piece.strip().replaceAll("[.!?,~]+$|^(?:그리고|또한?|그다음에?|그 다음에?|아울러)(?: |$)", "");
            if (words.isEmpty()) {
                continue;
            }
            Command command = read(words);
            if (command == null
                    && commands.isEmpty()
                    && (whole == null || whole.left().isEmpty())) {
                return whole == null ? null : new Parsed(List.of(whole), List.of());
            }
            if (command == null) {
                rest.add(words);
            } else {
                commands.add(command);
            }
        }
        // What does not fall into commands as a whole is better read as one.
        if (!rest.isEmpty()
                && whole != null
                && whole.left().isEmpty()
                && !APART.matcher(plain).find()) {
            return new Parsed(List.of(whole), List.of());
        }
        return commands.isEmpty() ? null : new Parsed(commands, rest);
    }

    private static @Nullable Command read(String words) {
        Command korean = Korean.read(words);
        return korean == null ? English.read(words) : korean;
    }
}
