package dev.tone.desktop.link;

import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.live.Backoff;
import dev.tone.client.live.Connection;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.live.OkHttpTransport;
import dev.tone.client.work.SerialScheduler;
import dev.tone.desktop.artifacts.ArtifactsPort;
import dev.tone.desktop.artifacts.look.LookPort;
import dev.tone.desktop.canvas.tabs.CanvasesPort;
import dev.tone.desktop.deploy.DeployPort;
import dev.tone.desktop.deployments.DeploymentsPort;
import dev.tone.desktop.diagnostics.DiagnosticsPort;
import dev.tone.desktop.environments.EnvironmentsPort;
import dev.tone.desktop.governance.GovernancePort;
import dev.tone.desktop.logs.LogSource;
import dev.tone.desktop.notifications.NotificationsPort;
import dev.tone.desktop.projects.ProjectsPort;
import dev.tone.desktop.providers.ProvidersPort;
import dev.tone.desktop.releases.ReleasesPort;
import dev.tone.desktop.variables.VariablesPort;
import dev.tone.desktop.webhooks.WebhooksPort;
import dev.tone.desktop.workspace.KeptWorkspace;
import dev.tone.desktop.workspace.LiveFeed;
import dev.tone.desktop.workspace.WorkspacePort;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/// The connection to one platform, with everything that the features need of it. Always over its API, also when the
/// platform runs in this process.
public final class PlatformLink implements Pin {
    private final ToneClient client;
    private final LiveChannel channel;
    private final Lifetime lifetime;
    private final BooleanSupplier owner;
    private final ClientDeployments deployments;
    private final CalledLater calls;
    private final FollowedLogs logs;
    private final ChannelFeed feed;
    private final KeptReads kept;

    private PlatformLink(
            PlatformEndpoint endpoint,
            String version,
            LocalStore local,
            Executor background,
            Lifetime lifetime,
            BooleanSupplier owner) {
        this.lifetime = lifetime;
        this.owner = owner;
        client = new ToneClient(endpoint, version);
        lifetime.add(client::close);
        SerialScheduler scheduler = lifetime.add(new SerialScheduler("live", Clock.systemUTC()));
        channel = lifetime.add(
                new LiveChannel(new OkHttpTransport(client), scheduler, new Backoff(new SecureRandom()), version));
        feed = new ChannelFeed(channel);
        logs = lifetime.add(new FollowedLogs(local.logs(), client, channel, background));
        calls = lifetime.add(new CalledLater(local, client, channel.state()));
        deployments = new ClientDeployments(client, calls::keep);
        kept = new KeptReads(local, background);
    }

    /// Connects to a platform. What is asked of one that is still starting waits for it.
    ///
    /// @param version of the app
    /// @param local keeps what is asked for while the platform is away; closed after the connection
    /// @param owner whether the platform ends with the connection, as far as that is known
    /// @param owned closed after the connection, e.g. the embedded platform itself
    public static PlatformLink connect(
            PlatformEndpoint endpoint,
            String version,
            LocalStore local,
            Executor background,
            BooleanSupplier owner,
            Pin owned) {
        Lifetime lifetime = new Lifetime();
        lifetime.add(owned);
        lifetime.add(local);
        return new PlatformLink(endpoint, version, local, background, lifetime, owner);
    }

    /// Whether the platform ends with this connection.
    public boolean ownsPlatform() {
        return owner.getAsBoolean();
    }

    public Observable<Connection> connection() {
        return channel.state();
    }

    /// What waits for its next attempt makes it now.
    public void connectNow() {
        channel.wake();
    }

    public LiveFeed live() {
        return feed;
    }

    /// For what follows topics by itself.
    public LiveChannel channel() {
        return channel;
    }

    public ToneClient client() {
        return client;
    }

    public WorkspacePort workspace() {
        return new ClientWorkspace(client);
    }

    /// The workspace as it was known last.
    public KeptWorkspace kept() {
        return kept;
    }

    /// @param language that the sample speaks, its code
    public ProjectsPort projects(String language) {
        return new ClientProjects(client, language, logs::forgetGone);
    }

    public DeploymentsPort deployments() {
        return deployments;
    }

    public DeployPort deploy() {
        return deployments;
    }

    /// Calls that wait for the platform.
    CalledLater calls() {
        return calls;
    }

    public CanvasesPort canvases() {
        return new ClientCanvases(client);
    }

    public VariablesPort variables() {
        return new ClientVariables(client);
    }

    public EnvironmentsPort environments() {
        return new ClientEnvironments(client);
    }

    public GovernancePort governance() {
        return new ClientGovernance(client);
    }

    public ReleasesPort releases() {
        return new ClientReleases(client);
    }

    public WebhooksPort webhooks() {
        return new ClientWebhooks(client);
    }

    public ProvidersPort providers() {
        return new ClientProviders(client);
    }

    public LookPort look() {
        return new ClientLook(client);
    }

    public ArtifactsPort artifacts() {
        return new ClientArtifacts(client);
    }

    public NotificationsPort notifications() {
        return new ClientNotifications(client);
    }

    public DiagnosticsPort diagnostics() {
        return new ClientDiagnostics(client);
    }

    /// Follows a deployment's log until it is closed. What was seen of it is there also without the platform.
    public FollowedLog log(DeploymentId deployment) {
        return logs.follow(deployment);
    }

    /// Follows what the process behind an environment's site writes, as [#log(DeploymentId)] does.
    public FollowedLog siteLog(EnvironmentId environment) {
        return logs.follow(environment);
    }

    /// A log and the handle that ends the following.
    public record FollowedLog(LogSource source, Pin pin) {}

    /// Ends the connection, and the platform when it runs in this process.
    @Override
    public void close() {
        lifetime.close();
    }
}
