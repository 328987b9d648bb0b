package dev.tone.platform;

import dev.tone.model.id.IdGenerator;
import dev.tone.model.observe.Lifetime;
import dev.tone.platform.audit.AuditWiring;
import dev.tone.platform.canvases.CanvasesWiring;
import dev.tone.platform.canvases.sql.SqlCanvases;
import dev.tone.platform.diagnostics.DiagnosticsWiring;
import dev.tone.platform.environments.EnvironmentsWiring;
import dev.tone.platform.environments.sql.SqlEnvironments;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.audit.AuditTrail;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.disk.DataDirectory;
import dev.tone.platform.kernel.http.HttpServer;
import dev.tone.platform.kernel.http.Idempotency;
import dev.tone.platform.kernel.http.LocalToken;
import dev.tone.platform.kernel.http.RouteRegistry;
import dev.tone.platform.kernel.live.LiveHub;
import dev.tone.platform.kernel.live.LiveSocket;
import dev.tone.platform.kernel.live.TopicLog;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Policy;
import dev.tone.platform.kernel.secret.FileSecretKey;
import dev.tone.platform.kernel.secret.SecretBox;
import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.KernelTables;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.PostgresDatabase;
import dev.tone.platform.kernel.sql.SqliteDatabase;
import dev.tone.platform.notifications.NotificationsWiring;
import dev.tone.platform.notifications.sql.SqlNotifications;
import dev.tone.platform.projects.ProjectsWiring;
import dev.tone.platform.projects.sql.SqlProjects;
import dev.tone.platform.workspace.WorkspaceWiring;
import java.security.SecureRandom;
import java.util.List;

/// A running platform: everything behind one URL and one token.
public final class Platform implements AutoCloseable {
    public static final String VERSION = "0.1.0";

    /// Migrations of every domain, in the order of their references.
    private static final List<Migrations.Domain> TABLES = List.of(
            KernelTables.MIGRATIONS,
            SqlProjects.MIGRATIONS,
            SqlEnvironments.MIGRATIONS,
            SqlCanvases.MIGRATIONS,
            SqlNotifications.MIGRATIONS);

    private final Lifetime lifetime;
    private final HttpServer server;
    private final String token;

    private Platform(Lifetime lifetime, HttpServer server, String token) {
        this.lifetime = lifetime;
        this.server = server;
        this.token = token;
    }

    /// Starts a platform and returns when it answers.
    ///
    /// @throws dev.tone.model.fault.FaultException in plain words when the folder, the database or the port
    ///     cannot be used; nothing is then left running
    public static Platform start(PlatformConfig config) {
        Lifetime lifetime = new Lifetime();
        try {
            return start(config, lifetime);
        } catch (RuntimeException | Error e) {
            lifetime.close();
            throw e;
        }
    }

    private static Platform start(PlatformConfig config, Lifetime lifetime) {
        SecureRandom random = new SecureRandom();
        DataDirectory data = DataDirectory.open(config.data());
        lifetime.add(data::close);
        Database database = config.databaseUrl() == null
                ? SqliteDatabase.open(data.database())
                : PostgresDatabase.open(config.databaseUrl());
        lifetime.add(database::close);
        Migrations.apply(database, TABLES, config.clock());

        IdGenerator ids = new IdGenerator(config.clock(), random);
        LiveHub live = new LiveHub(VERSION);
        TopicLog topics = new TopicLog(database, live::wake);
        Changes changes = new Changes(database, new AuditTrail(), topics, ids, config.clock());
        Policy policy = new Policy();
        RouteRegistry routes = new RouteRegistry();
        Kernel kernel = new Kernel(
                data,
                config.clock(),
                ids,
                database,
                changes,
                policy,
                routes,
                topics,
                live,
                new SecretBox(new FileSecretKey(data, random), random));

        // One line per domain. Order: what is referred to comes first.
        WorkspaceWiring workspace = new WorkspaceWiring(kernel, config.embedded());
        ProjectsWiring projects = new ProjectsWiring(kernel);
        new EnvironmentsWiring(kernel, projects.facade());
        new CanvasesWiring(kernel, projects.facade());
        new NotificationsWiring(kernel, projects.facade());
        new AuditWiring(kernel);
        new DiagnosticsWiring(kernel, VERSION, database.description());

        Actor owner = workspace.facade().owner(config.userName());
        LocalToken token = LocalToken.create(random, owner);
        HttpServer server = HttpServer.start(
                new HttpServer.Settings(
                        "127.0.0.1",
                        config.port(),
                        config.hostNames(),
                        VERSION,
                        new LiveSocket(live, HttpServer.ACTOR)),
                routes,
                token,
                policy,
                new Idempotency(database, config.clock()),
                ids);
        lifetime.add(server::close);
        lifetime.add(live::close);
        return new Platform(lifetime, server, token.value());
    }

    public String url() {
        return server.url();
    }

    public String token() {
        return token;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
