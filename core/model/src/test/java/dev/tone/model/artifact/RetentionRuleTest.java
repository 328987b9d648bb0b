package dev.tone.model.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RetentionRuleTest {
    @Test
    void keeps_one_at_least_and_a_hundred_years_at_most() {
        assertThat(new RetentionRule(1, 36_500, false).isNone()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRule(0, null, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRule(null, 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRule(null, 36_501, true));
    }

    @Test
    void is_none_without_a_limit() {
        assertThat(RetentionRule.NONE.isNone()).isTrue();
        assertThat(new RetentionRule(null, null, false).isNone()).isTrue();
        assertThat(new RetentionRule(3, null, true).isNone()).isFalse();
        assertThat(new RetentionRule(null, 3, true).isNone()).isFalse();
    }
}
