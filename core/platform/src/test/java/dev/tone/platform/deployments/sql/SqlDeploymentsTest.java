package dev.tone.platform.deployments.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.platform.ProjectDatabase;
import dev.tone.platform.deployments.DeploymentRepository;
import dev.tone.platform.deployments.SiteRecord;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.Dialect;
import dev.tone.platform.projects.sql.SqlProjects;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
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
class SqlDeploymentsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Parameter
    private Dialect dialect;

    @TempDir
    Path folder;

    private final IdGenerator ids = IdGenerator.system();
    private final DeploymentRepository repository = new SqlDeployments();
    private final EnvironmentId production = new EnvironmentId(ids.next());
    private ProjectDatabase tables;
    private Database database;
    private Actor actor;
    private ProjectId project;

    @BeforeEach
    void open() {
        tables = new ProjectDatabase(dialect, folder, SqlDeployments.MIGRATIONS);
        database = tables.database();
        actor = tables.actor();
        project = tables.project();
    }

    private void read(Consumer<Handle> assertions) {
        database.read(handle -> {
            assertions.accept(handle);
            return true;
        });
    }

    @AfterEach
    void close() {
        if (tables != null) {
            tables.close();
        }
    }

    private Deployment deployment(long number, DeploymentState state, boolean live, @Nullable String release) {
        return new Deployment(
                new DeploymentId(ids.next()),
                project,
                number,
                production,
                "local",
                DeploymentKind.DEPLOY,
                null,
                "weil 이유",
                new ArtifactId("a-1"),
                "site",
                "0".repeat(64),
                new BuildSettings(".", null, "make", "dist", null, "/", false, Map.of("A", "b")),
                null,
                7L,
                null,
                state,
                List.of(new Stage(StageName.QUEUE, StageState.RUNNING, NOW, null)),
                null,
                release,
                release == null ? null : 12L,
                release == null ? null : 1,
                null,
                live,
                actor.user(),
                NOW,
                null,
                null,
                "the shop is down",
                "Ann");
    }

    private Deployment stored(Deployment deployment) {
        database.run(transaction -> repository.insert(
                transaction.handle(), actor.organization(), deployment, new byte[] {1, 0, (byte) 0xff}));
        return deployment;
    }

    private Deployment moved(Deployment before, DeploymentState state, boolean live) {
        Deployment after = new Deployment(
                before.id(),
                before.project(),
                before.number(),
                before.environment(),
                before.provider(),
                before.kind(),
                before.source(),
                before.reason(),
                before.artifact(),
                before.artifactName(),
                before.artifactDigest(),
                before.settings(),
                before.canvas(),
                before.canvasRevision(),
                before.element(),
                state,
                before.stages(),
                before.failure(),
                before.releaseDigest(),
                before.releaseSize(),
                before.releaseFiles(),
                before.url(),
                live,
                before.createdBy(),
                before.createdAt(),
                before.startedAt(),
                before.finishedAt(),
                before.override(),
                before.canceledBy());
        database.run(transaction -> repository.update(transaction.handle(), before, after, NOW));
        return after;
    }

    @Test
    void keepsEverythingOfADeployment() {
        Deployment deployment = stored(deployment(1, DeploymentState.QUEUED, false, null));

        read(handle -> assertThat(repository.find(handle, deployment.id()))
                .contains(new DeploymentRepository.Owned(actor.organization(), deployment)));
        read(handle ->
                assertThat(repository.sealedValues(handle, deployment.id())).containsExactly(1, 0, 0xff));
        read(handle ->
                assertThat(repository.find(handle, new DeploymentId("none"))).isEmpty());
    }

    @Test
    void countsPerProjectAndRefusesANumberTwice() {
        ProjectId other = tables.project("other");
        read(handle -> assertThat(repository.nextNumber(handle, project)).isEqualTo(1));
        stored(deployment(1, DeploymentState.QUEUED, false, null));

        read(handle -> assertThat(repository.nextNumber(handle, project)).isEqualTo(2));
        read(handle -> assertThat(repository.nextNumber(handle, other)).isEqualTo(1));
        assertThatThrownBy(() -> stored(deployment(1, DeploymentState.QUEUED, false, null)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void rememberTransitionsNotEveryChange() {
        Deployment queued = stored(deployment(1, DeploymentState.QUEUED, false, null));
        Deployment begun = moved(queued, DeploymentState.INITIALIZING, false);
        moved(begun, DeploymentState.INITIALIZING, false);
        moved(begun, DeploymentState.FAILED, false);

        read(handle -> assertThat(repository.transitions(handle, queued.id()))
                .containsExactly("QUEUED", "INITIALIZING", "FAILED"));
    }

    @Test
    void oneDeploymentOfAnEnvironmentIsLive() {
        Deployment first = stored(deployment(1, DeploymentState.SUCCEEDED, true, "aa"));
        Deployment second = stored(deployment(2, DeploymentState.DEPLOYING, false, "bb"));

        read(handle -> assertThat(repository.live(handle, production)).contains(first));
        assertThatThrownBy(() -> moved(second, DeploymentState.SUCCEEDED, true)).isInstanceOf(RuntimeException.class);
        moved(first, DeploymentState.SUCCEEDED, false);
        Deployment live = moved(second, DeploymentState.SUCCEEDED, true);
        read(handle -> assertThat(repository.live(handle, production)).contains(live));
        read(handle ->
                assertThat(repository.live(handle, new EnvironmentId("none"))).isEmpty());
    }

    @Test
    void findsWhatIsNotFinished() {
        Deployment first = stored(deployment(1, DeploymentState.QUEUED, false, null));
        stored(deployment(2, DeploymentState.FAILED, false, null));
        Deployment third = stored(deployment(3, DeploymentState.BUILDING, false, null));
        Deployment fourth = stored(deployment(4, DeploymentState.QUEUED, false, null));

        read(handle -> assertThat(repository.unfinished(handle))
                .extracting(DeploymentRepository.Owned::deployment)
                .containsExactly(first, third, fourth));
        read(handle -> assertThat(repository.queued(handle, production)).containsExactly(first, fourth));
    }

    @Test
    void listsNewestFirstPageByPage() {
        for (int number = 1; number <= 5; number++) {
            stored(deployment(number, DeploymentState.FAILED, false, null));
        }

        read(handle -> assertThat(repository.list(handle, project, null, PageRequest.first(2)))
                .extracting(Deployment::number)
                .containsExactly(5L, 4L, 3L));
        read(handle -> assertThat(repository.list(handle, project, production, new PageRequest(2, List.of("3"))))
                .extracting(Deployment::number)
                .containsExactly(2L, 1L));
        read(handle -> assertThat(repository.list(handle, project, new EnvironmentId("none"), PageRequest.first(2)))
                .isEmpty());
        read(handle -> assertThat(repository.all(handle, project)).hasSize(5));
    }

    @Test
    void knowsWhoNeedsAnArtifact() {
        Deployment old = stored(deployment(1, DeploymentState.SUCCEEDED, false, "aa"));
        read(handle -> assertThat(repository.needs(handle, old.artifact())).isEmpty());

        Deployment live = stored(deployment(2, DeploymentState.SUCCEEDED, true, "aa"));

        read(handle -> assertThat(repository.needs(handle, old.artifact())).contains(live));
    }

    @Test
    void knowsWhetherAnotherProjectHasTheRelease() {
        stored(deployment(1, DeploymentState.SUCCEEDED, true, "aa"));

        read(handle ->
                assertThat(repository.isReleaseUsed(handle, "aa", project)).isFalse());
        read(handle -> assertThat(repository.isReleaseUsed(handle, "aa", new ProjectId("other")))
                .isTrue());
    }

    @Test
    void trustIsForTheseCommandsOfThisProject() {
        for (int i = 0; i < 2; i++) {
            database.run(
                    transaction -> repository.trust(transaction.handle(), project, "digest", new UserId("u"), NOW));
        }

        read(handle ->
                assertThat(repository.isTrusted(handle, project, "digest")).isTrue());
        read(handle ->
                assertThat(repository.isTrusted(handle, project, "other")).isFalse());
        read(handle -> assertThat(repository.isTrusted(handle, new ProjectId("other"), "digest"))
                .isFalse());
    }

    @Test
    void keepsSites() {
        Site site = new Site(
                production,
                project,
                7400,
                "http://production-shop.localhost:7400/",
                "http://127.0.0.1:7400/",
                null,
                null,
                false,
                SiteHealth.PENDING,
                null,
                null,
                0);
        SiteRecord first = new SiteRecord(new OrganizationId("o"), site, false);
        SiteRecord second = new SiteRecord(new OrganizationId("o"), site, true);

        database.run(transaction -> repository.putSite(transaction.handle(), first));
        database.run(transaction -> repository.putSite(transaction.handle(), second));

        read(handle -> assertThat(repository.site(handle, production)).contains(second));
        read(handle -> assertThat(repository.sites(handle, project)).containsExactly(second));
        read(handle -> assertThat(repository.sites(handle, null)).contains(second));
        read(handle ->
                assertThat(repository.sites(handle, new ProjectId("other"))).isEmpty());
    }

    @Test
    void aProjectGoesWithEverything() {
        stored(deployment(1, DeploymentState.SUCCEEDED, true, "aa"));
        keepsSites();

        database.run(transaction -> repository.removeProject(transaction.handle(), project));
        database.run(transaction -> new SqlProjects().remove(transaction.handle(), project));

        read(handle -> assertThat(repository.all(handle, project)).isEmpty());
        read(handle -> assertThat(repository.site(handle, production)).isEmpty());
    }
}
