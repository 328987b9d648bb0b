package dev.tone.desktop.status;

import dev.tone.desktop.i18n.Texts;
import dev.tone.model.deployment.Failure;
import dev.tone.model.failure.Cause;
import dev.tone.model.failure.CauseKind;
import java.util.Locale;
import java.util.Optional;

/// Why something failed, as a sentence in the person's language.
public final class CauseWords {
    private CauseWords() {}

    /// Empty when the log did not tell why.
    public static Optional<String> sentence(Failure failure, Texts texts) {
        return Optional.ofNullable(failure.cause()).map(cause -> sentence(cause, texts));
    }

    public static String sentence(Cause cause, Texts texts) {
        String subject = cause.subject();
        if (subject == null) {
            return texts.word("failure.cause", cause.kind());
        }
        return cause.kind() == CauseKind.TESTS && cause.count() > 1
                ? texts.get("failure.cause.tests.many", subject, cause.count())
                : texts.get(
                        "failure.cause."
                                + cause.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".about",
                        subject);
    }
}
