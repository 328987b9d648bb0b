package dev.tone.canvas.describe.grammar;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One way to say a command, and how the command is read from it.
record Form(Pattern pattern, Function<MatchResult, @Nullable Command> make) {
    static Form of(String pattern, Function<MatchResult, @Nullable Command> make) {
        return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), make);
    }

    /// The command, or null when the words are not of this form.
    @Nullable
    Command read(String words) {
        Matcher matcher = pattern.matcher(words);
        Command command = matcher.matches() ? make.apply(matcher.toMatchResult()) : null;
        return command == null || command.what().isEmpty() ? null : command;
    }
}
