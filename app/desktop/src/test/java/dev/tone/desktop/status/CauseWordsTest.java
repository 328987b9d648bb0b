package dev.tone.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.model.failure.Cause;
import dev.tone.model.failure.CauseKind;
import dev.tone.model.failure.Confidence;
import dev.tone.model.failure.NextAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CauseWordsTest {
    private static Cause cause(CauseKind kind, @Nullable String subject, int count) {
        return new Cause(kind, subject, count, Confidence.LOW, List.of(), List.of(), "", List.of());
    }

    /// The platform's words in notifications and on the terminal are the window's English ones.
    @ParameterizedTest
    @EnumSource
    void everyKindIsSaidInBothLanguages(CauseKind kind) {
        Texts english = Texts.of(Language.ENGLISH);
        Texts korean = Texts.of(Language.KOREAN);
        for (Cause cause : List.of(cause(kind, null, 1), cause(kind, "a/b.c:12", 1))) {
            assertThat(CauseWords.sentence(cause, english)).isEqualTo(cause.sentence());
            assertThat(CauseWords.sentence(cause, korean))
                    .containsPattern("[가-힣]")
                    .doesNotContain("{")
                    .contains(cause.subject() == null ? "" : "a/b.c:12");
        }
    }

    @Test
    void severalTestsAreCounted() {
        Cause cause = cause(CauseKind.TESTS, "cart", 3);

        assertThat(CauseWords.sentence(cause, Texts.of(Language.ENGLISH))).isEqualTo(cause.sentence());
        assertThat(CauseWords.sentence(cause, Texts.of(Language.KOREAN))).contains("3", "cart");
    }

    @ParameterizedTest
    @EnumSource
    void everyActionHasAName(NextAction action) {
        for (Language language : Language.values()) {
            assertThat(Texts.of(language).word("failure.next", action)).doesNotContain("failure.next");
        }
    }
}
