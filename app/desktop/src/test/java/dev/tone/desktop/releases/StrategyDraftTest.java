package dev.tone.desktop.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import dev.tone.model.release.HealthRules;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseStrategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategyDraftTest {
    @Test
    void what_is_loaded_is_what_comes_out() {
        ReleaseStrategy own =
                new ReleaseStrategy(ReleaseKind.BLUE_GREEN, List.of(), 90, true, 0, new HealthRules(0.5, 0, 3, 7));
        for (ReleaseStrategy strategy :
                List.of(ReleaseStrategy.AT_ONCE, ReleaseStrategy.CANARY, ReleaseStrategy.BLUE_GREEN, own)) {
            assertThat(new StrategyDraft(strategy).strategy()).isEqualTo(strategy);
        }
    }

    @Test
    void another_kind_begins_as_it_is_usual() {
        StrategyDraft draft = new StrategyDraft(ReleaseStrategy.AT_ONCE);
        draft.kindProperty().set(ReleaseKind.CANARY);
        assertThat(draft.strategy()).isEqualTo(ReleaseStrategy.CANARY);
        draft.kindProperty().set(ReleaseKind.BLUE_GREEN);
        assertThat(draft.strategy()).isEqualTo(ReleaseStrategy.BLUE_GREEN);
    }

    @Test
    void a_command_is_told_what_is_not_usual() {
        assertThat(new StrategyDraft(ReleaseStrategy.AT_ONCE).words()).containsExactly("at-once");
        assertThat(new StrategyDraft(ReleaseStrategy.CANARY).words()).containsExactly("canary");
        ReleaseStrategy own =
                new ReleaseStrategy(ReleaseKind.BLUE_GREEN, List.of(), 90, true, 0, new HealthRules(0.5, 0, 3, 7));
        StrategyDraft draft = new StrategyDraft(own);
        draft.errorsProperty().set("0,5 %");
        assertThat(draft.words())
                .containsExactly(
                        "blue-green",
                        "--healthy",
                        "90s",
                        "--ask",
                        "--warm",
                        "0s",
                        "--errors",
                        "0.5",
                        "--latency",
                        "0",
                        "--exits",
                        "3",
                        "--requests",
                        "7");
    }

    @Test
    void what_cannot_be_read_is_said() {
        StrategyDraft draft = new StrategyDraft(ReleaseStrategy.CANARY);
        draft.stepsProperty().set("a little");
        assertThatThrownBy(draft::strategy).isInstanceOf(FaultException.class);
        draft.stepsProperty().set("5% 1m");
        draft.errorsProperty().set("few");
        assertThatThrownBy(draft::strategy)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("release/number"));
        draft.errorsProperty().set("2,5 %");
        assertThat(draft.strategy().rules().errorPercent()).isEqualTo(2.5);
    }
}
