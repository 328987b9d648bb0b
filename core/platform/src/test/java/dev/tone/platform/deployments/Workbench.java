package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.Eventually.eventually;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.artifact.Manifest;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.UserId;
import dev.tone.model.log.LogLine;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.canvases.CanvasesWiring;
import dev.tone.platform.canvases.sql.SqlCanvases;
import dev.tone.platform.comparisons.ComparisonsWiring;
import dev.tone.platform.comparisons.sql.SqlBases;
import dev.tone.platform.deployments.process.ProcessLimits;
import dev.tone.platform.deployments.provider.ArtifactSource;
import dev.tone.platform.deployments.provider.LocalSettings;
import dev.tone.platform.deployments.remote.Outside;
import dev.tone.platform.deployments.sandbox.Sandbox;
import dev.tone.platform.deployments.sites.ProcessBackend;
import dev.tone.platform.deployments.sites.TestPorts;
import dev.tone.platform.deployments.sql.SqlDeployments;
import dev.tone.platform.environments.EnvironmentsWiring;
import dev.tone.platform.environments.sql.SqlEnvironments;
import dev.tone.platform.governance.GovernanceWiring;
import dev.tone.platform.governance.sql.SqlGovernance;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.audit.AuditTrail;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.disk.DataDirectory;
import dev.tone.platform.kernel.http.RouteRegistry;
import dev.tone.platform.kernel.live.LiveHub;
import dev.tone.platform.kernel.live.TopicLog;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Policy;
import dev.tone.platform.kernel.policy.Role;
import dev.tone.platform.kernel.secret.FileSecretKey;
import dev.tone.platform.kernel.secret.SecretBox;
import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.KernelTables;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.PostgresDatabase;
import dev.tone.platform.kernel.sql.SqliteDatabase;
import dev.tone.platform.notifications.Notifier;
import dev.tone.platform.projects.ProjectsWiring;
import dev.tone.platform.projects.sql.SqlProjects;
import dev.tone.platform.releases.ReleasesWiring;
import dev.tone.platform.releases.sql.SqlReleases;
import dev.tone.platform.workspace.WorkspaceFacade;
import dev.tone.platform.workspace.sql.SqlWorkspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Deployments on real files, processes and a real database, without HTTP. Artifacts are folders.
public final class Workbench implements AutoCloseable {
    /// Goes with the time of the day, and further when it is asked to.
    public final ShiftedClock clock = new ShiftedClock();

    private final Path folder;
    private final DataDirectory data;
    public final Database database;
    public final DeploymentsWiring wiring;
    public final Actor actor;
    public final ProjectsWiring projects;
    public final EnvironmentsWiring environments;
    public final CanvasesWiring canvases;
    public final ComparisonsWiring comparisons;
    public final List<Notifier.News> news = new CopyOnWriteArrayList<>();
    final TopicLog topics;
    public final GovernanceWiring governance;
    public final ReleasesWiring releases;

    /// @param folder of everything: `data` and `artifacts`
    /// @param databaseUrl of PostgreSQL, null for SQLite in the folder
    public Workbench(Path folder, @Nullable String databaseUrl, @Nullable Sandbox sandbox, ProcessLimits limits) {
        this(folder, databaseUrl, sandbox, limits, Outside.real(true));
    }

    /// @param outside providers that are somebody else's servers
    public Workbench(
            Path folder,
            @Nullable String databaseUrl,
            @Nullable Sandbox sandbox,
            ProcessLimits limits,
            Outside outside) {
        this.folder = folder;
        SecureRandom random = new SecureRandom();
        data = DataDirectory.open(folder.resolve("data"));
        database = databaseUrl == null ? SqliteDatabase.open(data.database()) : PostgresDatabase.open(databaseUrl);
        Migrations.apply(
                database,
                List.of(
                        KernelTables.MIGRATIONS,
                        SqlProjects.MIGRATIONS,
                        SqlEnvironments.MIGRATIONS,
                        SqlCanvases.MIGRATIONS,
                        SqlDeployments.MIGRATIONS,
                        SqlBases.MIGRATIONS,
                        SqlGovernance.MIGRATIONS,
                        SqlReleases.MIGRATIONS),
                clock);
        IdGenerator ids = new IdGenerator(clock, random);
        LiveHub live = new LiveHub("test");
        topics = new TopicLog(database, live::wake);
        Kernel kernel = new Kernel(
                data,
                clock,
                ids,
                database,
                new Changes(database, new AuditTrail(), topics, ids, clock),
                new Policy(),
                new RouteRegistry(),
                topics,
                live,
                new SecretBox(new FileSecretKey(data, random), random));
        actor = new WorkspaceFacade(database, new SqlWorkspaces(), ids, clock, true).owner("me");
        projects = new ProjectsWiring(kernel);
        environments = new EnvironmentsWiring(kernel, projects.facade());
        canvases = new CanvasesWiring(kernel, projects.facade());
        LocalSettings usual =
                LocalSettings.of(kernel.data().folder("work"), kernel.data().folder("sites"), true);
        LocalSettings settings = new LocalSettings(
                usual.work(),
                usual.sites(),
                true,
                usual.searchPath(),
                usual.javaHome(),
                limits,
                1 << 20,
                Duration.ofSeconds(30),
                new ProcessBackend.Backoff(
                        Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(200)));
        Notifier notifier = (change, item) -> {
            // As the real one: only what is committed is told.
            change.afterCommit(() -> news.add(item));
        };
        wiring = new DeploymentsWiring(
                kernel,
                projects.facade(),
                environments,
                new Folders(folder.resolve("artifacts")),
                notifier,
                settings,
                outside,
                TestPorts.own(),
                sandbox);
        comparisons = new ComparisonsWiring(kernel, projects.facade(), canvases.facade(), wiring);
        governance = new GovernanceWiring(kernel, projects.facade(), environments.facade(), wiring, notifier);
        releases = new ReleasesWiring(kernel, projects.facade(), wiring, governance, notifier, Duration.ofMillis(10));
        wiring.start();
        releases.start();
    }

    public static Workbench open(Path folder) {
        return open(folder, null);
    }

    public static Workbench open(Path folder, @Nullable String databaseUrl) {
        return new Workbench(folder, databaseUrl, Sandbox.none("a test"), ProcessLimits.forBuilds());
    }

    /// Artifacts `project.name` as folders on disk.
    private record Folders(Path root) implements ArtifactSource {
        private Path folder(ArtifactId id) {
            return root.resolve(id.value());
        }

        @Override
        public Artifact get(Actor actor, ArtifactId id) {
            Path project = root.resolve(id.value() + ".project");
            if (!Files.exists(project)) {
                throw Fault.notFound("artifact/not-found", "There is no such artifact.")
                        .asException();
            }
            try {
                List<ArtifactFile> files = files(id);
                return new Artifact(
                        id,
                        new dev.tone.model.id.ProjectId(Files.readString(project)),
                        id.value(),
                        ArtifactKind.FOLDER,
                        Manifest.of(files).digest(),
                        0,
                        files.size(),
                        1,
                        null,
                        actor.user(),
                        Instant.EPOCH,
                        List.of(),
                        List.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<ArtifactFile> files(ArtifactId id) {
            try (Stream<Path> walk = Files.walk(folder(id))) {
                List<ArtifactFile> files = new ArrayList<>();
                for (Path path : walk.filter(Files::isRegularFile).toList()) {
                    byte[] bytes = Files.readAllBytes(path);
                    files.add(new ArtifactFile(
                            folder(id).relativize(path).toString(),
                            Sha256.of(bytes),
                            bytes.length,
                            Files.isExecutable(path)));
                }
                return files;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<String> text(ArtifactId id, String path, int maxBytes) {
            try {
                Path file = folder(id).resolve(path);
                return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void materialize(ArtifactId id, Path target, BooleanSupplier stop) throws IOException {
            for (ArtifactFile file : files(id)) {
                if (stop.getAsBoolean()) {
                    return;
                }
                Path copy = target.resolve(file.path());
                Files.createDirectories(copy.getParent());
                Files.copy(folder(id).resolve(file.path()), copy);
            }
        }
    }

    public Project project(String name) {
        return projects.facade().create(actor, new ProjectApi.Create(name, null));
    }

    public Environment environment(Project project, String name) {
        return environments.facade().list(actor, project.id()).stream()
                .filter(environment -> environment.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public void variable(Environment environment, String name, String value, boolean secret) {
        environments
                .facade()
                .change(
                        actor,
                        environment.id(),
                        new EnvironmentApi.ChangeVariables(
                                List.of(new EnvironmentApi.SetVariable(name, value, secret)), List.of()));
    }

    /// @param files texts by path
    public ArtifactId artifact(Project project, String name, Map<String, String> files) {
        Path artifacts = folder.resolve("artifacts");
        try {
            Files.createDirectories(artifacts.resolve(name));
            Files.writeString(artifacts.resolve(name + ".project"), project.id().value());
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = artifacts.resolve(name).resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return new ArtifactId(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Somebody else of the organization.
    public Actor person(String name, Role role) {
        UserId user = new UserId(IdGenerator.system().next());
        database.run(transaction -> {
            transaction
                    .handle()
                    .execute("INSERT INTO users (id, name, created_at) VALUES (?, ?, 0)", user.value(), name);
            transaction
                    .handle()
                    .execute(
                            "INSERT INTO members (organization, user_id, role) VALUES (?, ?, ?)",
                            actor.organization().value(),
                            user.value(),
                            role.name());
        });
        return new Actor(user, "test", actor.organization(), role);
    }

    /// Waits until these were told: what is committed is seen a moment before it is told.
    public void told(NotificationKind... kinds) {
        eventually(
                "it is told",
                () -> news.stream().map(Notifier.News::kind).toList().containsAll(List.of(kinds)));
    }

    public DeploymentFacade deployments() {
        return wiring.facade();
    }

    /// Trusts the detected commands and deploys.
    public Deployment deploy(Project project, Environment environment, ArtifactId artifact) {
        BuildPlan plan = deployments().plan(actor, artifact, null);
        deployments().trust(actor, project.id(), plan.commandsDigest());
        return deployments()
                .create(
                        actor,
                        project.id(),
                        new DeploymentApi.Create(environment.id(), artifact, null, null, null, null));
    }

    public Deployment deployed(Project project, Environment environment, ArtifactId artifact) {
        return finished(deploy(project, environment, artifact).id());
    }

    public Deployment get(DeploymentId id) {
        return deployments().get(actor, id);
    }

    public Deployment finished(DeploymentId id) {
        eventually(
                "deployment " + id + " is finished",
                () -> get(id).state().isFinished()
                        && deployments().log(actor, id).isComplete());
        return get(id);
    }

    public List<String> texts(DeploymentId id) {
        return lines(id).stream().map(LogLine::text).toList();
    }

    public List<LogLine> lines(DeploymentId id) {
        return deployments().logs(actor, id, 1, 100_000).lines();
    }

    public List<String> transitions(DeploymentId id) {
        return database.read(handle -> new SqlDeployments().transitions(handle, id));
    }

    public int port(EnvironmentId environment) {
        return database.read(handle -> new SqlDeployments().site(handle, environment))
                .orElseThrow()
                .site()
                .port();
    }

    public Path data() {
        return data.root();
    }

    @Override
    public void close() {
        releases.close();
        wiring.close();
        database.close();
        data.close();
    }
}
