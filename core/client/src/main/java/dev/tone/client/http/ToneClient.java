package dev.tone.client.http;

import dev.tone.model.id.IdGenerator;
import dev.tone.model.json.Json;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/// The front door of the REST API. Calls block their thread and are meant for virtual ones; they answer a value
/// or throw a [dev.tone.model.fault.FaultException], also when the network fails. Thread-safe.
public final class ToneClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    /// To the last byte of an answer in JSON, however busily it drips; files take as long as they take.
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);
    /// Several times what the largest drawing takes.
    private static final long LARGEST_ANSWER = 256L << 20;

    private final PlatformEndpoint endpoint;
    private final OkHttpClient http;
    private final Retrofit retrofit;
    /// Made with their first call: the start needs few of them.
    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();

    public ToneClient(PlatformEndpoint endpoint, String clientVersion) {
        this(endpoint, clientVersion, IdGenerator.system());
    }

    public ToneClient(PlatformEndpoint endpoint, String clientVersion, IdGenerator ids) {
        this(endpoint, clientVersion, ids, Duration.ZERO);
    }

    /// @param longest that an answer may take to its last byte; zero for as long as bytes come
    public ToneClient(PlatformEndpoint endpoint, String clientVersion, IdGenerator ids, Duration longest) {
        this.endpoint = endpoint;
        http = new OkHttpClient.Builder()
                .dns(new HostGuard(endpoint.place()))
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
                .callTimeout(longest)
                .addInterceptor(new WireHeaders(endpoint, clientVersion, ids))
                .build();
        retrofit = new Retrofit.Builder()
                .baseUrl(endpoint.url())
                .client(http)
                .addCallAdapterFactory(new BlockingCalls(LONGEST_ANSWER))
                .addConverterFactory(new BoundedJson(JacksonConverterFactory.create(Json.mapper()), LARGEST_ANSWER))
                .validateEagerly(false)
                .build();
    }

    public PlatformEndpoint endpoint() {
        return endpoint;
    }

    public WorkspaceService workspace() {
        return service(WorkspaceService.class);
    }

    public ProjectService projects() {
        return service(ProjectService.class);
    }

    public EnvironmentService environments() {
        return service(EnvironmentService.class);
    }

    public CanvasService canvases() {
        return service(CanvasService.class);
    }

    public ArtifactService artifacts() {
        return service(ArtifactService.class);
    }

    public LinkService links() {
        return service(LinkService.class);
    }

    public PreviewService previews() {
        return service(PreviewService.class);
    }

    public DeploymentService deployments() {
        return service(DeploymentService.class);
    }

    public ComparisonService comparisons() {
        return service(ComparisonService.class);
    }

    public ProviderService providers() {
        return service(ProviderService.class);
    }

    public ReleaseService releases() {
        return service(ReleaseService.class);
    }

    public GovernanceService governance() {
        return service(GovernanceService.class);
    }

    public WebhookService webhooks() {
        return service(WebhookService.class);
    }

    public HookService hooks() {
        return service(HookService.class);
    }

    public NotificationService notifications() {
        return service(NotificationService.class);
    }

    public AuditService audit() {
        return service(AuditService.class);
    }

    public DiagnosticsService diagnostics() {
        return service(DiagnosticsService.class);
    }

    private <S> S service(Class<S> type) {
        return type.cast(services.computeIfAbsent(type, retrofit::create));
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
