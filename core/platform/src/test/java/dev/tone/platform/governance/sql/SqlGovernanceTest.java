package dev.tone.platform.governance.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.governance.DeployLock;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.governance.PlannedChanges;
import dev.tone.model.governance.Protection;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.ProjectDatabase;
import dev.tone.platform.governance.GovernanceRepository;
import dev.tone.platform.governance.GovernanceRepository.OwnedGate;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The same promises on both databases.
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class SqlGovernanceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final EnvironmentId PRODUCTION = new EnvironmentId("production");

    @Parameter
    private Dialect dialect;

    @TempDir
    Path folder;

    private final GovernanceRepository repository = new SqlGovernance();
    private ProjectDatabase tables;
    private Database database;
    private Actor actor;
    private ProjectId project;

    @BeforeEach
    void open() {
        tables = new ProjectDatabase(dialect, folder, SqlGovernance.MIGRATIONS);
        database = tables.database();
        actor = tables.actor();
        project = tables.project();
    }

    @AfterEach
    void close() {
        if (tables != null) {
            tables.close();
        }
    }

    private Person me() {
        return new Person(actor.user(), "me");
    }

    private Gate gate(String deployment, int needed, @Nullable Instant at, boolean missed) {
        return new Gate(
                new DeploymentId(deployment),
                project,
                PRODUCTION,
                me(),
                needed,
                true,
                List.of(me()),
                List.of(),
                null,
                null,
                at,
                missed,
                new PlannedChanges(null, null, true, null, List.of(), List.of()));
    }

    private void put(Gate gate, boolean open) {
        database.run(
                transaction -> repository.put(transaction.handle(), new OwnedGate(actor.organization(), open, gate)));
    }

    private <T> void put(Class<T> kind, @Nullable T rule) {
        database.run(transaction ->
                repository.put(transaction.handle(), actor.organization(), project, PRODUCTION, kind, rule));
    }

    private <T> Optional<T> rule(Class<T> kind) {
        return database.read(handle -> repository.rule(handle, PRODUCTION, kind));
    }

    private <T> List<GovernanceRepository.Owned<T>> rules(Class<T> kind) {
        return database.read(handle -> repository.rules(handle, kind));
    }

    private Optional<OwnedGate> stored(String deployment) {
        return database.read(handle -> repository.gate(handle, new DeploymentId(deployment)));
    }

    @Test
    void rulesComeBackUntilTheyAreTakenAway() {
        Protection protection = new Protection(2, List.of(actor.user()), false);
        DeployLock lock = new DeployLock("moving", me(), NOW, null);
        put(Protection.class, new Protection(1, List.of(), true));
        put(Protection.class, protection);
        put(DeployLock.class, lock);

        assertThat(rule(Protection.class)).contains(protection);
        assertThat(rules(DeployLock.class))
                .containsExactly(new GovernanceRepository.Owned<>(actor.organization(), project, PRODUCTION, lock));

        put(DeployLock.class, null);
        assertThat(rule(DeployLock.class)).isEmpty();
    }

    @Test
    void whatIsDueIsOpenApprovedAndNotMissed() {
        put(gate("a", 0, NOW, false), true);
        put(gate("b", 1, NOW, false), true);
        put(gate("c", 0, NOW, true), true);
        put(gate("d", 0, NOW, false), false);
        put(gate("e", 0, NOW.plusSeconds(60), false), true);
        put(gate("f", 0, null, false), true);

        List<OwnedGate> due = database.read(handle -> repository.due(handle, NOW));
        assertThat(due).extracting(one -> one.gate().deployment().value()).containsExactly("a");
        Optional<Instant> next = database.read(repository::nextDue);
        assertThat(next).contains(NOW);
        List<Gate> open = database.read(handle -> repository.open(handle, project));
        assertThat(open).hasSize(5);
        assertThat(stored("d")).get().extracting(OwnedGate::open).isEqualTo(false);
    }

    @Test
    void everybodyOfTheOrganizationIsKnownAndAProjectGoesWhole() {
        List<Person> people = database.read(handle -> repository.people(handle, actor.organization()));
        assertThat(people).containsExactly(me());
        put(Protection.class, new Protection(1, List.of(), true));
        put(gate("a", 0, NOW, false), true);

        database.run(transaction -> repository.removeProject(transaction.handle(), project));

        assertThat(rules(Protection.class)).isEmpty();
        assertThat(stored("a")).isEmpty();
    }
}
