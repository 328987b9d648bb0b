package dev.tone.platform.deployments;

import dev.tone.model.api.Permission;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Pin;
import dev.tone.platform.artifacts.ArtifactsWiring;
import dev.tone.platform.deployments.build.BuildDetector;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.process.ProcessLauncher;
import dev.tone.platform.deployments.process.ProcessLedger;
import dev.tone.platform.deployments.provider.ArtifactSource;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.provider.LocalProvider;
import dev.tone.platform.deployments.provider.LocalSettings;
import dev.tone.platform.deployments.provider.Providers;
import dev.tone.platform.deployments.provider.ReleaseStore;
import dev.tone.platform.deployments.remote.Connections;
import dev.tone.platform.deployments.remote.HostedProvider;
import dev.tone.platform.deployments.remote.Outside;
import dev.tone.platform.deployments.remote.ProviderFacade;
import dev.tone.platform.deployments.sandbox.DetectedSandbox;
import dev.tone.platform.deployments.sandbox.Sandbox;
import dev.tone.platform.deployments.sites.SiteServer;
import dev.tone.platform.deployments.sql.SqlConnections;
import dev.tone.platform.deployments.sql.SqlDeployments;
import dev.tone.platform.deployments.web.DeploymentRoutes;
import dev.tone.platform.deployments.web.ProviderRoutes;
import dev.tone.platform.environments.EnvironmentsWiring;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.egress.Egress;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.notifications.Notifier;
import dev.tone.platform.projects.ProjectsFacade;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Builds deployments and sites. [#start] once everything is wired, [#close] at the end.
public final class DeploymentsWiring implements Pin {
    private static final int AT_ONCE = 2;
    /// What a process has written stays until it is this much.
    private static final long SITE_LOG = 64L << 20;

    private final DeploymentFacade facade;
    private final Sites sites;
    private final DeploymentRunner runner;
    private final Recovery recovery;
    private final DeploymentQueue queue;
    private final SiteServer server;
    private final ProcessLauncher launcher;
    private final Sandbox sandbox;
    private final LogStore logs;
    private final LogStore siteLogs;
    private final Egress egress;
    private final ProviderFacade providing;
    private final Sides sides;
    private final List<HostedProvider> hosted;

    /// @param embedded whether there is a person who is asked before commands run without a sandbox
    public DeploymentsWiring(
            Kernel kernel,
            ProjectsFacade projects,
            EnvironmentsWiring environments,
            ArtifactsWiring artifacts,
            Notifier notifier,
            boolean embedded) {
        this(
                kernel,
                projects,
                environments,
                new StoredArtifacts(artifacts.facade(), artifacts.trees()),
                notifier,
                LocalSettings.of(
                        kernel.data().folder("work").resolve("builds"),
                        kernel.data().folder("sites"),
                        embedded),
                Outside.real(embedded),
                SiteServer.Ports.USUAL,
                null);
        artifacts.facade().keepFor(new UsedArtifacts(new SqlDeployments()));
    }

    /// @param given null to find the best that works here
    DeploymentsWiring(
            Kernel kernel,
            ProjectsFacade projects,
            EnvironmentsWiring environments,
            ArtifactSource artifacts,
            Notifier notifier,
            LocalSettings settings,
            Outside outside,
            SiteServer.Ports ports,
            @Nullable Sandbox given) {
        DeploymentRepository repository = new SqlDeployments();
        DeploymentJournal journal = new DeploymentJournal(kernel.changes(), repository);
        Targets targets = new Targets(projects, environments.facade());
        SealedValues sealed = new SealedValues(kernel.secrets(), environments.secretValues());
        Path logFolder = kernel.data().folder("logs");
        logs = new LogStore(
                logFolder.resolve("deployments"),
                kernel.clock(),
                Long.MAX_VALUE,
                name -> kernel.live().wake(logChannel(name)));
        siteLogs = new LogStore(
                logFolder.resolve("sites"),
                kernel.clock(),
                SITE_LOG,
                name -> kernel.live().wake(siteLogChannel(name)));

        sandbox = given != null ? given : new DetectedSandbox(settings.searchPath(), List.of(settings.javaHome()));
        launcher =
                new ProcessLauncher(sandbox, new ProcessLedger(kernel.data().folder("processes")), new SecureRandom());
        server = new SiteServer(ports);
        Sites[] late = new Sites[1];
        ReleaseStore releases = new ReleaseStore(kernel.data().folder("releases"));
        LocalProvider provider = new LocalProvider(
                settings,
                sandbox,
                launcher,
                releases,
                server,
                siteLogs,
                artifacts,
                (site, release, health, detail, restarts) ->
                        late[0].healthChanged(site, release, health, detail, restarts));
        Egress egress = new Egress(
                outside.limits(),
                Outside.rule(settings.unisolatedAllowed()),
                outside.pauses(),
                kernel.clock(),
                new SecureRandom());
        this.egress = egress;
        SqlConnections connected = new SqlConnections();
        Connections connections = new Connections(
                kernel.transactions(), connected, kernel.secrets(), egress, outside.pauses(), kernel.clock());
        List<DeploymentProvider> served = new ArrayList<>();
        served.add(provider);
        hosted = outside.hosts().stream()
                .map(host -> new HostedProvider(host, provider, releases, connections))
                .toList();
        served.addAll(hosted);
        Providers providers = new Providers(served, connections::chosen);
        ProviderFacade providing = new ProviderFacade(
                kernel.transactions(),
                kernel.changes(),
                connected,
                connections,
                providers,
                outside.hosts(),
                projects,
                environments.facade());
        new ProviderRoutes(providing).bind(kernel.routes());
        this.providing = providing;
        sites = new Sites(
                kernel.transactions(),
                kernel.changes(),
                repository,
                provider,
                server,
                targets,
                sealed,
                siteLogs,
                notifier);
        late[0] = sites;
        Retention retention = new Retention(kernel.transactions(), repository, provider, logs, siteLogs);
        runner = new DeploymentRunner(
                kernel.transactions(),
                repository,
                journal,
                provider,
                providers,
                targets,
                sealed,
                logs,
                sites,
                notifier,
                new DiskBudget(projects, kernel.changes(), notifier),
                kernel.clock());
        queue = new DeploymentQueue(runner::run, AT_ONCE);
        BuildPlanner planner = new BuildPlanner(
                kernel.transactions(),
                kernel.changes(),
                repository,
                artifacts,
                provider,
                targets,
                new BuildDetector(System.getProperty("os.name", "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("windows")));
        facade = new DeploymentFacade(
                kernel.transactions(),
                kernel.changes(),
                repository,
                journal,
                queue,
                provider,
                providers,
                artifacts,
                planner,
                targets,
                sealed,
                logs);
        sides = new Sides(kernel.transactions(), repository, artifacts, planner, targets, sealed, providers, releases);
        recovery = new Recovery(
                kernel.transactions(),
                repository,
                journal,
                queue,
                provider,
                providers,
                launcher,
                logs,
                sites,
                notifier);
        projects.count(retention.releases());
        projects.count(retention.logs());
        projects.follow(new ProjectEvents(repository, journal, queue, retention, sites, provider, logs));
        environments.facade().follow(new EnvironmentEvents(repository, targets, sites));
        serveTopics(kernel);
        new DeploymentRoutes(facade, sites).bind(kernel.routes());
    }

    private void serveTopics(Kernel kernel) {
        kernel.live().serve(Topic.Kind.LOG, (actor, topic) -> {
            kernel.policy().require(actor, Permission.DEPLOYMENT_READ);
            return new LogFeed(logChannel(topic.id()), facade.log(actor, new DeploymentId(topic.id())));
        });
        kernel.live().serve(Topic.Kind.SITE_LOG, (actor, topic) -> {
            kernel.policy().require(actor, Permission.DEPLOYMENT_READ);
            return new LogFeed(siteLogChannel(topic.id()), sites.log(actor, new EnvironmentId(topic.id())));
        });
    }

    private static Channel logChannel(String name) {
        return new Channel("log:" + name);
    }

    private static Channel siteLogChannel(String name) {
        return new Channel("site-log:" + name);
    }

    /// Asks before anything begins, and tells what takes the traffic. While the platform is put together.
    public void guardedBy(Gatekeeper keeper) {
        facade.guardedBy(keeper);
        runner.guardedBy(keeper);
    }

    /// Asks how releases take the traffic. While the platform is put together.
    public void guidedBy(ReleaseGuide guide) {
        facade.guidedBy(guide);
        runner.guidedBy(guide);
        recovery.guidedBy(guide);
    }

    /// Ends what an earlier run left behind and brings the sites back. After all domains are wired, and before
    /// anybody can ask for a deployment.
    public void start() {
        recovery.run();
    }

    /// How builds are kept apart; the first call looks for what this machine offers.
    public Isolation isolation() {
        return sandbox.isolation();
    }

    public DeploymentFacade facade() {
        return facade;
    }

    public ProviderFacade providers() {
        return providing;
    }

    /// Has a project's deployments that are under way at a provider looked at now: it has said that something happened.
    ///
    /// @param provider null for all
    /// @return how many there are
    public int wake(ProjectId project, @Nullable String provider) {
        return hosted.stream()
                .filter(each -> provider == null || each.name().equals(provider))
                .mapToInt(each -> each.wake(project))
                .sum();
    }

    /// For those who compare.
    public Sides sides() {
        return sides;
    }

    public Sites sites() {
        return sites;
    }

    @Override
    public void close() {
        queue.close();
        // Before the processes end, so that nobody starts them again.
        server.close();
        launcher.close();
        logs.close();
        siteLogs.close();
        egress.close();
    }
}
