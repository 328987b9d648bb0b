package dev.tone.canvas.describe.grammar;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One way to say a command, and how the command is read from it.
record Form(Pattern pattern, Function<MatchResult, @Nullable Command> make) {
    /// What stands behind the verb: its ending, and what else is said there.
    static final String TAIL = "tail";

    /// How verbs end, in whatever politeness.
    private static final Pattern ENDING = Pattern.compile(
            "^[가-힣]{0,8}(?: (?:줘요?|주라|주세요|주십시오|주실래요|주실|주시면|주면|줄래요?|줄|수|있을까요?|있나요|있어요?|싶어요?|싶습니다|싶은데요?"
                    + "|해요?|하자|할래|할게요?|바랍니다|부탁.{0,6}|좋겠.{0,6}|고맙.{0,4}|감사.{0,5}|될까요?|되나요|돼요?|좀|하나|같이|다|ㅎㅎ|ㅋㅋ|요|감사))*[ .!?~]*");

    static Form of(String pattern, Function<MatchResult, @Nullable Command> make) {
        return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), make);
    }

    /// The command, or null when the words are not of this form.
    @Nullable
    Command read(String words) {
        Matcher matcher = pattern.matcher(words);
        Command command = matcher.matches() ? make.apply(matcher.toMatchResult()) : null;
        if (command == null || command.what().isEmpty()) {
            return null;
        }
        return pattern.namedGroups().containsKey(TAIL) ? command.leaving(left(matcher.group(TAIL))) : command;
    }

    /// What is said behind the verb and its ending, which the command does not speak of.
    private static String left(String tail) {
        return ENDING.matcher(tail).replaceFirst("").strip();
    }
}
