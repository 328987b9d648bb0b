package dev.tone.platform;

import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.observe.Lifetime;
import dev.tone.platform.artifacts.ArtifactsWiring;
import dev.tone.platform.artifacts.sql.SqlArtifacts;
import dev.tone.platform.audit.AuditWiring;
import dev.tone.platform.blueprints.BlueprintsWiring;
import dev.tone.platform.canvases.CanvasesWiring;
import dev.tone.platform.canvases.sql.SqlCanvases;
import dev.tone.platform.comparisons.ComparisonsWiring;
import dev.tone.platform.comparisons.sql.SqlBases;
import dev.tone.platform.deployments.DeploymentsWiring;
import dev.tone.platform.deployments.sql.SqlDeployments;
import dev.tone.platform.diagnostics.DiagnosticsWiring;
import dev.tone.platform.environments.EnvironmentsWiring;
import dev.tone.platform.environments.sql.SqlEnvironments;
import dev.tone.platform.governance.GovernanceWiring;
import dev.tone.platform.governance.sql.SqlGovernance;
import dev.tone.platform.hooks.HooksWiring;
import dev.tone.platform.hooks.sql.SqlHooks;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.audit.AuditTrail;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.disk.DataDirectory;
import dev.tone.platform.kernel.http.Authenticator;
import dev.tone.platform.kernel.http.HttpServer;
import dev.tone.platform.kernel.http.Idempotency;
import dev.tone.platform.kernel.http.LocalToken;
import dev.tone.platform.kernel.http.RouteRegistry;
import dev.tone.platform.kernel.live.LiveHub;
import dev.tone.platform.kernel.live.LiveSocket;
import dev.tone.platform.kernel.live.TopicLog;
import dev.tone.platform.kernel.log.PlatformLog;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Policy;
import dev.tone.platform.kernel.secret.FileSecretKey;
import dev.tone.platform.kernel.secret.SecretBox;
import dev.tone.platform.kernel.secret.SecretKeyProvider;
import dev.tone.platform.kernel.sql.DamagedDatabase;
import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.KernelTables;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.NativeSqlite;
import dev.tone.platform.kernel.sql.PostgresDatabase;
import dev.tone.platform.kernel.sql.SqliteDatabase;
import dev.tone.platform.kernel.time.ClockWatch;
import dev.tone.platform.kernel.time.Housekeeping;
import dev.tone.platform.notifications.NotificationsWiring;
import dev.tone.platform.notifications.sql.SqlNotifications;
import dev.tone.platform.projects.ProjectsWiring;
import dev.tone.platform.projects.sql.SqlProjects;
import dev.tone.platform.releases.ReleasesWiring;
import dev.tone.platform.releases.sql.SqlReleases;
import dev.tone.platform.storage.StorageWiring;
import dev.tone.platform.storage.sql.SqlChecks;
import dev.tone.platform.webhooks.WebhooksWiring;
import dev.tone.platform.webhooks.sql.SqlWebhooks;
import dev.tone.platform.workspace.WorkspaceWiring;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running platform: everything behind one URL and one token.
public final class Platform implements AutoCloseable {
    public static final String VERSION = "0.1.0";

    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

    /// Migrations of every domain, in the order of their references.
    private static final List<Migrations.Domain> TABLES = List.of(
            KernelTables.MIGRATIONS,
            SqlProjects.MIGRATIONS,
            SqlEnvironments.MIGRATIONS,
            SqlCanvases.MIGRATIONS,
            SqlNotifications.MIGRATIONS,
            SqlArtifacts.MIGRATIONS,
            SqlDeployments.MIGRATIONS,
            SqlChecks.MIGRATIONS,
            SqlBases.MIGRATIONS,
            SqlGovernance.MIGRATIONS,
            SqlWebhooks.MIGRATIONS,
            SqlHooks.MIGRATIONS,
            SqlReleases.MIGRATIONS);

    private static final Duration FIRST_HOUSEKEEPING = Duration.ofMinutes(2);
    private static final Duration HOUSEKEEPING = Duration.ofHours(1);
    /// Longer away means reading the state instead of what happened.
    private static final Duration FACTS_KEPT = Duration.ofDays(7);

    private static final Duration KEYS_KEPT = Duration.ofDays(2);

    private final Lifetime lifetime;
    private final HttpServer server;
    private final String token;
    private final Path tokenFile;

    private Platform(Lifetime lifetime, HttpServer server, String token, Path tokenFile) {
        this.lifetime = lifetime;
        this.server = server;
        this.token = token;
        this.tokenFile = tokenFile;
    }

    /// Starts a platform and returns when it answers.
    ///
    /// @throws FaultException in plain words when the folder, the database or the port cannot be used; nothing is
    ///     then left running
    public static Platform start(PlatformConfig config) {
        return start(config, UnaryOperator.identity());
    }

    /// @param authentication puts more people beside the owner that the local token stands for
    static Platform start(PlatformConfig config, UnaryOperator<Authenticator> authentication) {
        Lifetime lifetime = new Lifetime();
        try {
            return start(config, authentication, lifetime);
        } catch (RuntimeException | Error e) {
            lifetime.close();
            throw e;
        }
    }

    private static Platform start(
            PlatformConfig config, UnaryOperator<Authenticator> authentication, Lifetime lifetime) {
        SecureRandom random = new SecureRandom();
        DataDirectory data = DataDirectory.open(config.data());
        lifetime.add(data::close);
        lifetime.add(PlatformLog.open(data.folder("logs")));
        Database database = open(config, data);
        lifetime.add(database::close);

        IdGenerator ids = new IdGenerator(config.clock(), random);
        LiveHub live = new LiveHub(VERSION);
        TopicLog topics = new TopicLog(database, live::wake);
        Changes changes = new Changes(database, new AuditTrail(), topics, ids, config.clock());
        SecretKeyProvider secretKey = config.secretKey() == null ? new FileSecretKey(data, random) : config.secretKey();
        Kernel kernel = new Kernel(
                data,
                config.clock(),
                ids,
                database,
                changes,
                new Policy(),
                new RouteRegistry(),
                topics,
                live,
                new SecretBox(secretKey, random));

        ClockWatch watch = new ClockWatch(data, config.clock(), System::nanoTime);

        // One line per domain. Order: what is referred to comes first.
        ProjectsWiring projects = new ProjectsWiring(kernel);
        EnvironmentsWiring environments = new EnvironmentsWiring(kernel, projects.facade());
        CanvasesWiring canvases = new CanvasesWiring(kernel, projects.facade());
        NotificationsWiring notifications = new NotificationsWiring(kernel, projects.facade());
        ArtifactsWiring artifacts = new ArtifactsWiring(kernel, projects.facade(), watch, config.store());
        lifetime.add(artifacts::close);
        DeploymentsWiring deployments = new DeploymentsWiring(
                kernel, projects.facade(), environments, artifacts, notifications.notifier(), config.embedded());
        lifetime.add(deployments::close);
        new ComparisonsWiring(kernel, projects.facade(), canvases.facade(), deployments);
        GovernanceWiring governance = new GovernanceWiring(
                kernel, projects.facade(), environments.facade(), deployments, notifications.notifier());
        lifetime.add(governance::close);
        ReleasesWiring releases =
                new ReleasesWiring(kernel, projects.facade(), deployments, governance, notifications.notifier());
        lifetime.add(releases::close);
        WorkspaceWiring workspace = new WorkspaceWiring(
                kernel, config.embedded(), projects.facade(), canvases.facade(), SampleCanvas::operations);
        WebhooksWiring webhooks = new WebhooksWiring(
                kernel,
                projects.facade(),
                notifications.notifier(),
                config.embedded(),
                config.privateHosts(),
                workspace.facade()::system);
        lifetime.add(webhooks::close);
        HooksWiring hooks = new HooksWiring(
                kernel,
                projects.facade(),
                environments.facade(),
                artifacts.facade(),
                governance.auto(),
                deployments::wake,
                notifications.notifier(),
                workspace.facade()::system);
        StorageWiring storage =
                new StorageWiring(kernel, artifacts, notifications.notifier(), workspace.facade()::system);
        lifetime.add(storage::close);
        new BlueprintsWiring(kernel, projects.facade(), canvases.facade(), artifacts.facade());
        new AuditWiring(kernel);
        DiagnosticsWiring diagnostics = new DiagnosticsWiring(kernel, VERSION, database.description());
        diagnostics.facade().isolation(deployments::isolation);
        diagnostics.facade().fact("files", artifacts::store);

        deployments.start();
        governance.start();
        webhooks.start();
        releases.start();

        Actor owner = workspace.facade().owner(config.userName());
        // Windows elsewhere keep the token of a platform without one; that of a window is nobody's after its end.
        LocalToken token = config.embedded()
                ? LocalToken.create(random, owner)
                : LocalToken.kept(data.readPrivate(Discovery.TOKEN), random, owner);
        Idempotency idempotency = new Idempotency(database, config.clock());
        IntFunction<HttpServer> listen = port -> HttpServer.start(
                new HttpServer.Settings(
                        "127.0.0.1", port, config.hostNames(), VERSION, new LiveSocket(live, HttpServer.ACTOR)),
                kernel.routes(),
                authentication.apply(token),
                kernel.policy(),
                idempotency,
                ids,
                config.clock());
        KeptPort kept = new KeptPort(data);
        HttpServer server = config.port() == 0 ? kept.start(listen) : listen.apply(config.port());
        lifetime.add(server::close);
        lifetime.add(live::close);
        if (config.port() == 0 && kept.isMoved(server)) {
            hooks.moved(server.url());
        }

        Housekeeping housekeeping = new Housekeeping();
        lifetime.add(housekeeping::close);
        housekeeping.every(FIRST_HOUSEKEEPING, HOUSEKEEPING, "old facts and keys", watch, () -> {
            topics.forget(config.clock().instant().minus(FACTS_KEPT));
            idempotency.forget(config.clock().instant().minus(KEYS_KEPT));
        });
        housekeeping.every(FIRST_HOUSEKEEPING, HOUSEKEEPING, "the trash", watch, () -> {
            projects.facade().emptyTrash(config.clock().instant(), workspace.facade()::system);
            canvases.facade().emptyTrash(config.clock().instant(), workspace.facade()::system);
        });
        housekeeping.every(
                FIRST_HOUSEKEEPING,
                HOUSEKEEPING,
                "artifacts that expired",
                watch,
                () -> artifacts.expire(workspace.facade()::system));

        housekeeping.every(FIRST_HOUSEKEEPING, HOUSEKEEPING, "old calls of webhooks", watch, () -> {
            webhooks.forget();
            hooks.forget();
        });

        Path tokenFile = Discovery.publish(data, server.url(), token.value());
        lifetime.add(() -> Discovery.withdraw(data, config.embedded()));
        return new Platform(lifetime, server, token.value(), tokenFile);
    }

    private static Database open(PlatformConfig config, DataDirectory data) {
        if (config.databaseUrl() != null) {
            return migrated(PostgresDatabase.open(config.databaseUrl()), config);
        }
        NativeSqlite.unpackInto(data.folder("work"));
        try {
            return migrated(SqliteDatabase.open(data.database()), config);
        } catch (FaultException e) {
            if (!config.setDamagedAside() || !e.fault().code().equals(SqliteDatabase.DAMAGED)) {
                throw e;
            }
            Path aside =
                    DamagedDatabase.setAside(data.database(), config.clock().instant());
            LOG.warn("The damaged database is kept as {}", aside.getFileName());
            return migrated(SqliteDatabase.open(data.database()), config);
        }
    }

    private static Database migrated(Database database, PlatformConfig config) {
        try {
            Migrations.apply(database, TABLES, config.clock());
            return database;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    public String url() {
        return server.url();
    }

    public String token() {
        return token;
    }

    /// Holds the token and nothing else; readable by the owner only.
    public Path tokenFile() {
        return tokenFile;
    }

    /// Stops answering, finishes what is under way, and gives the data folder back.
    @Override
    public void close() {
        lifetime.close();
    }
}
