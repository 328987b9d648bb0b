package dev.tone.model.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Person ANN = new Person(new UserId("ann"), "Ann");
    private static final Person BOB = new Person(new UserId("bob"), "Bob");
    private static final Approval BY_BOB = new Approval(BOB, null, Instant.EPOCH);

    private static Gate gate(int needed, List<Person> approvers) {
        return new Gate(
                new DeploymentId("d"),
                new ProjectId("p"),
                new EnvironmentId("e"),
                ANN,
                needed,
                false,
                approvers,
                List.of(),
                null,
                null,
                null,
                false,
                new PlannedChanges(null, null, false, null, List.of(), List.of()));
    }

    @Test
    void is_approved_by_as_many_as_it_needs() {
        assertThat(gate(0, List.of()).isApproved()).isTrue();
        Gate open = gate(1, List.of(BOB));
        assertThat(open.isApproved()).isFalse();

        Gate given = open.with(List.of(BY_BOB), null, Instant.MAX, true);

        assertThat(given.isApproved()).isTrue();
        assertThat(given.at()).isEqualTo(Instant.MAX);
        assertThat(given.missed()).isTrue();
        assertThat(given.requestedBy()).isEqualTo(ANN);
    }

    @Test
    void knows_who_may_approve_and_who_has() {
        Gate given = gate(2, List.of(BOB)).with(List.of(BY_BOB), null, null, false);
        assertThat(given.mayApprove(BOB.id())).isTrue();
        assertThat(given.mayApprove(ANN.id())).isFalse();
        assertThat(given.hasApproved(BOB.id())).isTrue();
        assertThat(given.hasApproved(ANN.id())).isFalse();
        assertThat(gate(2, List.of(BOB)).hasApproved(BOB.id())).isFalse();
    }

    @Test
    void says_when_there_are_too_few_people() {
        assertThat(gate(2, List.of(BOB)).lacksPeople()).isTrue();
        assertThat(gate(1, List.of(BOB)).lacksPeople()).isFalse();
        assertThat(gate(0, List.of()).lacksPeople()).isFalse();
    }
}
