package dev.tone.client.http;

import dev.tone.model.id.IdGenerator;
import dev.tone.model.json.Json;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/// The front door of the REST API. Calls block their thread and are meant for virtual ones; they answer a value
/// or throw a [dev.tone.model.fault.FaultException], also when the network fails. Thread-safe.
public final class ToneClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final PlatformEndpoint endpoint;
    private final OkHttpClient http;
    private final Retrofit retrofit;
    private final WorkspaceService workspace;
    private final ProjectService projects;
    private final EnvironmentService environments;
    private final CanvasService canvases;
    private final ArtifactService artifacts;
    private final LinkService links;
    private final PreviewService previews;
    private final DeploymentService deployments;
    private final ComparisonService comparisons;
    private final ProviderService providers;
    private final GovernanceService governance;
    private final WebhookService webhooks;
    private final HookService hooks;
    private final ReleaseService releases;
    private final NotificationService notifications;
    private final AuditService audit;
    private final DiagnosticsService diagnostics;

    public ToneClient(PlatformEndpoint endpoint, String clientVersion) {
        this(endpoint, clientVersion, IdGenerator.system());
    }

    public ToneClient(PlatformEndpoint endpoint, String clientVersion, IdGenerator ids) {
        this.endpoint = endpoint;
        http = new OkHttpClient.Builder()
                .dns(new HostGuard(endpoint.url().host()))
                .proxy(endpoint.isLoopback() ? Proxy.NO_PROXY : null)
                // Reading the system's certificates, which only an encrypted connection asks for, would delay the
                // start.
                .connectionSpecs(
                        endpoint.url().isHttps()
                                ? List.of(ConnectionSpec.MODERN_TLS)
                                : List.of(ConnectionSpec.CLEARTEXT))
                .socketFactory(new LargeWrites())
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(SILENCE)
                .writeTimeout(SILENCE)
                .addInterceptor(new WireHeaders(endpoint, clientVersion, ids))
                .build();
        retrofit = new Retrofit.Builder()
                .baseUrl(endpoint.url())
                .client(http)
                .addCallAdapterFactory(new BlockingCalls())
                .addConverterFactory(JacksonConverterFactory.create(Json.mapper()))
                .validateEagerly(false)
                .build();
        workspace = retrofit.create(WorkspaceService.class);
        projects = retrofit.create(ProjectService.class);
        environments = retrofit.create(EnvironmentService.class);
        canvases = retrofit.create(CanvasService.class);
        artifacts = retrofit.create(ArtifactService.class);
        links = retrofit.create(LinkService.class);
        previews = retrofit.create(PreviewService.class);
        deployments = retrofit.create(DeploymentService.class);
        comparisons = retrofit.create(ComparisonService.class);
        providers = retrofit.create(ProviderService.class);
        governance = retrofit.create(GovernanceService.class);
        webhooks = retrofit.create(WebhookService.class);
        hooks = retrofit.create(HookService.class);
        releases = retrofit.create(ReleaseService.class);
        notifications = retrofit.create(NotificationService.class);
        audit = retrofit.create(AuditService.class);
        diagnostics = retrofit.create(DiagnosticsService.class);
    }

    public PlatformEndpoint endpoint() {
        return endpoint;
    }

    public WorkspaceService workspace() {
        return workspace;
    }

    public ProjectService projects() {
        return projects;
    }

    public EnvironmentService environments() {
        return environments;
    }

    public CanvasService canvases() {
        return canvases;
    }

    public ArtifactService artifacts() {
        return artifacts;
    }

    public LinkService links() {
        return links;
    }

    public PreviewService previews() {
        return previews;
    }

    public DeploymentService deployments() {
        return deployments;
    }

    public ComparisonService comparisons() {
        return comparisons;
    }

    public ProviderService providers() {
        return providers;
    }

    public ReleaseService releases() {
        return releases;
    }

    public GovernanceService governance() {
        return governance;
    }

    public WebhookService webhooks() {
        return webhooks;
    }

    public HookService hooks() {
        return hooks;
    }

    public NotificationService notifications() {
        return notifications;
    }

    public AuditService audit() {
        return audit;
    }

    public DiagnosticsService diagnostics() {
        return diagnostics;
    }

    /// For what is not JSON (uploads, the live channel): the same connections, guards and headers.
    public OkHttpClient http() {
        return http;
    }

    /// Ends what is under way and lets connections go.
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
