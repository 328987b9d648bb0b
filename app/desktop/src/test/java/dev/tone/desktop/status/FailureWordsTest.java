package dev.tone.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.StageName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureWordsTest {
    private static final Texts ENGLISH = Texts.of(Language.ENGLISH);
    private static final Texts KOREAN = Texts.of(Language.KOREAN);

    private static Failure failure(StageName stage, String code, @Nullable Integer exit, String... details) {
        return new Failure(stage, code, "As the platform said it.", null, exit, null, null).with(List.of(details));
    }

    @Test
    void a_release_that_was_taken_back_says_its_numbers_in_the_persons_language() {
        Failure errors = failure(StageName.CANARY, "release/errors", null, "12", "1340", "0.9", "0.5");

        assertThat(FailureWords.message(errors, ENGLISH))
                .isEqualTo("12 of 1,340 answers were errors: 0.9 %, 0.5 % allowed.");
        assertThat(FailureWords.message(errors, KOREAN)).isEqualTo("응답 1,340개 중 12개가 오류였습니다: 0.9 %, 허용 0.5 %.");
        assertThat(FailureWords.message(failure(StageName.CANARY, "release/exits", null, "1", "0"), ENGLISH))
                .isEqualTo("It ended by itself once within this step; 0 allowed.");
        assertThat(FailureWords.message(failure(StageName.CANARY, "release/exits", null, "3", "0"), ENGLISH))
                .isEqualTo("It ended by itself 3 times within this step; 0 allowed.");
    }

    @Test
    void the_same_code_means_something_else_on_trial_and_with_another_exit_code() {
        assertThat(FailureWords.message(failure(StageName.BUILD, "deployment/interrupted", null), KOREAN))
                .isEqualTo("이 배포 중에 플랫폼이 종료되었습니다.");
        assertThat(FailureWords.message(failure(StageName.BESIDE, "deployment/interrupted", null), KOREAN))
                .startsWith("플랫폼이 종료되었습니다. 이전 릴리스가");
        assertThat(FailureWords.message(failure(StageName.BUILD, "deployment/command-failed", 127, "127"), ENGLISH))
                .contains("not installed");
        assertThat(FailureWords.message(failure(StageName.BUILD, "deployment/command-failed", 137, "137"), ENGLISH))
                .contains("signal");
        assertThat(FailureWords.message(failure(StageName.BUILD, "deployment/command-failed", 2, "2"), ENGLISH))
                .isEqualTo("Its command ended with exit code 2.");
    }

    @Test
    void what_has_no_words_here_and_what_is_older_is_said_as_the_platform_said_it() {
        assertThat(FailureWords.message(failure(StageName.PUBLISH, "provider/rollout-failed", null), KOREAN))
                .isEqualTo("As the platform said it.");
        assertThat(FailureWords.message(failure(StageName.CANARY, "release/errors", null), KOREAN))
                .isEqualTo("As the platform said it.");
    }
}
