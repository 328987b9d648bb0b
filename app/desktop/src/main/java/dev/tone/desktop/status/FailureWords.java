package dev.tone.desktop.status;

import dev.tone.desktop.i18n.Texts;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.StageName;
import java.util.List;
import java.util.regex.Pattern;

/// What the platform knows for sure of a failure, as a sentence in the person's language: by its code, with the numbers
/// that it names. What has no words here is said as the platform said it.
public final class FailureWords {
    private static final String PREFIX = "failure.message.";
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final int SIGNALS = 128;
    private static final int MOST_SIGNAL = SIGNALS + 64;

    private FailureWords() {}

    /// The cause where the log told it, else what is known for sure.
    public static String sentence(Failure failure, Texts texts) {
        return CauseWords.sentence(failure, texts).orElseGet(() -> message(failure, texts));
    }

    public static String message(Failure failure, Texts texts) {
        List<String> details = failure.details();
        String key = PREFIX + failure.code() + variant(failure);
        boolean told = texts.has(key) && details.size() >= named(texts.get(key));
        return told
                ? texts.get(key, details.stream().map(FailureWords::value).toArray())
                : texts.say(failure.message());
    }

    /// Whole numbers are written, and counted, as the language does.
    private static Object value(String detail) {
        return WHOLE.matcher(detail).matches() ? (Object) Integer.valueOf(detail) : detail;
    }

    /// The same code means something else to people.
    private static String variant(Failure failure) {
        return switch (failure.code()) {
            case "deployment/interrupted" ->
                failure.stage() == StageName.CANARY || failure.stage() == StageName.BESIDE ? ".trial" : "";
            case "deployment/command-failed" -> exit(failure.exitCode() == null ? 1 : failure.exitCode());
            default -> "";
        };
    }

    private static String exit(int code) {
        return switch (code) {
            case 126 -> ".not-executable";
            case 127 -> ".not-installed";
            default -> code > SIGNALS && code <= MOST_SIGNAL ? ".signal" : "";
        };
    }

    /// How many details a text names.
    private static int named(String text) {
        int count = 0;
        while (text.contains("{" + count + "}") || text.contains("{" + count + ",")) {
            count++;
        }
        return count;
    }
}
