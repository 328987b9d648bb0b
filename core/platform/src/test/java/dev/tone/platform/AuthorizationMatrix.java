package dev.tone.platform;

import static dev.tone.platform.AuthorizationMatrix.Reach.OBJECT;
import static dev.tone.platform.AuthorizationMatrix.Reach.OWN;
import static dev.tone.platform.AuthorizationMatrix.Reach.PERSON;
import static dev.tone.platform.AuthorizationMatrix.Reach.PUBLIC;
import static dev.tone.platform.AuthorizationMatrix.Reach.SIGNED;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.AuditApi;
import dev.tone.model.api.CanvasApi;
import dev.tone.model.api.ComparisonApi;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.DiagnosticsApi;
import dev.tone.model.api.Endpoint;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.api.GovernanceApi;
import dev.tone.model.api.HookApi;
import dev.tone.model.api.LinkApi;
import dev.tone.model.api.NotificationApi;
import dev.tone.model.api.PreviewApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.api.ProviderApi;
import dev.tone.model.api.ReleaseApi;
import dev.tone.model.api.StorageApi;
import dev.tone.model.api.UploadApi;
import dev.tone.model.api.WebhookApi;
import dev.tone.model.api.WorkspaceApi;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.hook.HookSender;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.UploadId;
import dev.tone.model.notification.NotificationPreferences;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.platform.PeopledPlatform.Seat;
import dev.tone.platform.kernel.policy.Role;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may call what: said here once more, on purpose, so that a slip in the policy, in an endpoint's permission or in
/// a query's organization is seen. A new endpoint gets its line here.
final class AuthorizationMatrix {
    /// What an endpoint is about, and so what somebody from elsewhere sees of it.
    enum Reach {
        /// An object of the organization: from elsewhere it does not exist.
        OBJECT,
        /// An object of one person: for the others of the organization it does not exist either.
        PERSON,
        /// What the caller has: from elsewhere, nothing of ours.
        OWN,
        /// For everybody, without a token.
        PUBLIC,
        /// For whoever has signed, at an address that nobody guesses.
        SIGNED
    }

    record Call(String path, @Nullable Object body, String... headers) {}

    interface Making {
        Call on(PeopledPlatform platform, Seat seat);
    }

    /// @param refusal the code of a 409 that tells that the caller was let in, null when the call succeeds
    record Row(
            Endpoint endpoint,
            Set<Role> roles,
            Reach reach,
            Making making,
            @Nullable String refusal) {
        Row orRefused(String code) {
            return new Row(endpoint, roles, reach, making, code);
        }

        @Override
        public String toString() {
            return endpoint.id();
        }
    }

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> MANAGERS = EnumSet.of(Role.OWNER, Role.ADMIN);

    private AuthorizationMatrix() {}

    private static Row row(Endpoint endpoint, Set<Role> roles, Reach reach, Making making) {
        return new Row(endpoint, roles, reach, making, null);
    }

    private static Row get(Endpoint endpoint, Set<Role> roles, Reach reach, String path) {
        return row(endpoint, roles, reach, (p, _) -> new Call(filled(path, p), null));
    }

    private static Row post(Endpoint endpoint, String path) {
        return row(endpoint, ALL, OBJECT, (p, _) -> new Call(filled(path, p), null));
    }

    private static String filled(String path, PeopledPlatform p) {
        return path.replace("{project}", p.project)
                .replace("{environment}", p.production)
                .replace("{canvas}", p.canvas)
                .replace("{artifact}", p.artifact)
                .replace("{deployment}", p.deployment);
    }

    private static Row onProject(Endpoint endpoint, String verb) {
        return row(endpoint, ALL, OBJECT, (p, _) -> new Call("/projects/" + p.spareProject() + verb, null));
    }

    private static Row onNotification(Endpoint endpoint, String verb) {
        return row(endpoint, ALL, PERSON, (p, seat) -> new Call("/notifications/" + p.notification(seat) + verb, null));
    }

    private static Row onUpload(Endpoint endpoint, @Nullable String body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Tus-Resumable";
        all[1] = "1.0.0";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return row(endpoint, ALL, OBJECT, (p, _) -> new Call("/uploads/" + p.spareUpload(), body, all));
    }

    static final List<Row> ROWS = List.of(
            get(WorkspaceApi.GET, ALL, OWN, "/me"),
            row(
                    WorkspaceApi.CREATE_SAMPLE,
                    MANAGERS,
                    OWN,
                    (_, _) -> new Call("/workspace:create-sample?language=en", null)),
            row(WorkspaceApi.REMOVE_SAMPLE, MANAGERS, OWN, (_, _) -> new Call("/workspace:remove-sample", null)),
            get(ProjectApi.LIST, ALL, OWN, "/projects"),
            row(ProjectApi.CREATE, ALL, OWN, (p, _) -> new Call("/projects", new ProjectApi.Create(p.name(), null))),
            get(ProjectApi.GET, ALL, OBJECT, "/projects/{project}"),
            row(
                    ProjectApi.UPDATE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/projects/" + p.project, new ProjectApi.Update(p.name(), null, null))),
            onProject(ProjectApi.ARCHIVE, ":archive"),
            onProject(ProjectApi.RESTORE, ":restore"),
            onProject(ProjectApi.DELETE, ""),
            get(ProjectApi.USAGE, ALL, OBJECT, "/projects/{project}/usage"),
            onProject(ProjectApi.CLEAN_UP, ":clean-up"),
            get(EnvironmentApi.LIST, ALL, OBJECT, "/projects/{project}/environments"),
            row(
                    EnvironmentApi.CREATE,
                    ALL,
                    OBJECT,
                    (p, _) ->
                            new Call("/projects/" + p.project + "/environments", new EnvironmentApi.Create(p.name()))),
            row(
                    EnvironmentApi.RENAME,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/environments/" + p.spareEnvironment(), new EnvironmentApi.Rename(p.name()))),
            row(
                            EnvironmentApi.ARCHIVE,
                            ALL,
                            OBJECT,
                            (p, _) -> new Call(
                                    "/environments/" + p.production + ":archive", new EnvironmentApi.Archive(false)))
                    .orRefused("environment/production"),
            post(EnvironmentApi.RESTORE, "/environments/{environment}:restore"),
            get(EnvironmentApi.LIST_VARIABLES, ALL, OBJECT, "/environments/{environment}/variables"),
            row(
                    EnvironmentApi.CHANGE_VARIABLES,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/environments/" + p.production + "/variables",
                            new EnvironmentApi.ChangeVariables(
                                    List.of(new EnvironmentApi.SetVariable("A", p.name(), true)), List.of()))),
            get(CanvasApi.LIST, ALL, OBJECT, "/projects/{project}/canvases"),
            row(
                    CanvasApi.CREATE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/projects/" + p.project + "/canvases", new CanvasApi.Name(p.name()))),
            get(CanvasApi.GET, ALL, OBJECT, "/canvases/{canvas}"),
            row(
                    CanvasApi.RENAME,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/canvases/" + p.canvas, new CanvasApi.Name(p.name()))),
            row(
                    CanvasApi.DUPLICATE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/canvases/" + p.canvas + ":duplicate", new CanvasApi.Name(p.name()))),
            row(
                    CanvasApi.MOVE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/canvases/" + p.canvas + ":move", new CanvasApi.Move(null))),
            row(CanvasApi.DELETE, ALL, OBJECT, (p, _) -> new Call("/canvases/" + p.spareCanvas(), null)),
            row(CanvasApi.RESTORE, ALL, OBJECT, (p, _) -> new Call("/canvases/" + p.spareCanvas() + ":restore", null)),
            get(CanvasApi.SNAPSHOT, ALL, OBJECT, "/canvases/{canvas}/snapshot"),
            get(CanvasApi.OPERATIONS, ALL, OBJECT, "/canvases/{canvas}/operations?after=0"),
            row(CanvasApi.SUBMIT, ALL, OBJECT, (p, _) -> {
                String name = p.name();
                return new Call(
                        "/canvases/" + p.canvas + "/operations",
                        "{\"client\":\"" + name + "\",\"counter\":1,\"base\":0,\"operations\":[{\"op\":\"create\","
                                + "\"record\":\"" + name + "\",\"type\":\"text\",\"properties\":{}}]}");
            }),
            get(ArtifactApi.LIST, ALL, OBJECT, "/projects/{project}/artifacts"),
            row(
                    ArtifactApi.MISSING,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/projects/" + p.project + "/artifacts:missing",
                            new ArtifactApi.Digests(List.of(p.digest)))),
            row(
                    ArtifactApi.CREATE_FROM_FILES,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/projects/" + p.project + "/artifacts:from-files", p.fromFiles())),
            row(
                    ArtifactApi.CREATE_FROM_UPLOAD,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/projects/" + p.project + "/artifacts:from-upload",
                            new ArtifactApi.FromUpload("a.txt", new UploadId(p.finishedUpload), p.digest, null))),
            row(
                            ArtifactApi.CREATE_FROM_DRAWING,
                            ALL,
                            OBJECT,
                            (p, _) -> new Call(
                                    "/projects/" + p.project + "/artifacts:from-drawing",
                                    new ArtifactApi.FromDrawing(new CanvasId(p.canvas), 0L)))
                    .orRefused("canvas/nothing-to-deploy"),
            get(ArtifactApi.GET, ALL, OBJECT, "/artifacts/{artifact}"),
            get(ArtifactApi.FILES, ALL, OBJECT, "/artifacts/{artifact}/files"),
            get(ArtifactApi.CONTENT, ALL, OBJECT, "/artifacts/{artifact}/content?path=index.html"),
            row(
                    ArtifactApi.SET_TAGS,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/artifacts/" + p.artifact + "/tags", new ArtifactApi.Tags(List.of(p.name())))),
            get(ArtifactApi.ORIGIN, ALL, OBJECT, "/artifacts/{artifact}/origin"),
            get(ArtifactApi.COMPONENTS, ALL, OBJECT, "/artifacts/{artifact}/components"),
            get(ArtifactApi.USAGE, ALL, OBJECT, "/projects/{project}/artifact-usage"),
            get(ArtifactApi.RETENTION, ALL, OBJECT, "/projects/{project}/artifact-retention"),
            row(
                    ArtifactApi.SET_RETENTION,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/projects/" + p.project + "/artifact-retention", new RetentionRule(5, null, true))),
            row(
                    ArtifactApi.PLAN_CLEAN_UP,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/projects/" + p.project + "/artifacts:plan-clean-up", new RetentionRule(5, null, true))),
            row(
                    ArtifactApi.CLEAN_UP,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/projects/" + p.project + "/artifacts:clean-up", new ArtifactApi.CleanUp(List.of()))),
            row(ArtifactApi.DELETE, ALL, OBJECT, (p, _) -> new Call("/artifacts/" + p.spareArtifact(), null)),
            get(LinkApi.LIST, ALL, OBJECT, "/artifacts/{artifact}/links"),
            row(
                    LinkApi.CREATE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/artifacts/" + p.artifact + "/signed-url", new LinkApi.Create(null, 1, false))),
            row(LinkApi.REVOKE, ALL, OBJECT, (p, _) -> new Call("/links/" + p.spareLink(), null)),
            row(LinkApi.OPEN, ALL, PUBLIC, (p, _) -> new Call(p.signedAddress(), null)),
            get(PreviewApi.FACTS, ALL, OBJECT, "/artifacts/{artifact}/preview?path=index.html"),
            get(PreviewApi.VARIANT, ALL, OBJECT, "/artifacts/{artifact}/variants?path=dot.png&width=8"),
            row(PreviewApi.OPEN_PAGE, ALL, OBJECT, (p, _) -> new Call("/artifacts/" + p.artifact + "/page-view", null)),
            row(UploadApi.OPTIONS, ALL, OWN, (_, _) -> new Call("/uploads", null)),
            row(
                    UploadApi.CREATE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/uploads",
                            PeopledPlatform.TEXT,
                            Artifacts.headers(p.project, PeopledPlatform.TEXT.length(), true))),
            onUpload(UploadApi.OFFSET, null),
            onUpload(
                    UploadApi.APPEND,
                    PeopledPlatform.TEXT,
                    "Upload-Offset",
                    "0",
                    "Content-Type",
                    "application/offset+octet-stream"),
            onUpload(UploadApi.TERMINATE, null),
            row(
                    UploadApi.BLOBS,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/projects/" + p.project + "/blobs", "", "Content-Type", UploadApi.BLOBS_TYPE)),
            row(
                    DeploymentApi.PLAN,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/artifacts/" + p.artifact + ":plan", new DeploymentApi.PlanRequest(null))),
            row(
                    DeploymentApi.TRUST,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/projects/" + p.project + ":trust", new DeploymentApi.Trust(p.digest))),
            get(DeploymentApi.LIST, ALL, OBJECT, "/projects/{project}/deployments"),
            row(
                    DeploymentApi.CREATE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/projects/" + p.project + "/deployments", p.create())),
            get(DeploymentApi.GET, ALL, OBJECT, "/deployments/{deployment}"),
            post(DeploymentApi.CANCEL, "/deployments/{deployment}:cancel").orRefused("deployment/finished"),
            post(DeploymentApi.RETRY, "/deployments/{deployment}:retry").orRefused("deployment/nothing-failed"),
            row(
                    DeploymentApi.REDEPLOY,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/deployments/" + p.deployment + ":redeploy", new DeploymentApi.Redeploy(false, null))),
            row(
                            DeploymentApi.ROLL_BACK,
                            ALL,
                            OBJECT,
                            (p, _) -> new Call(
                                    "/deployments/" + p.deployment + ":rollback",
                                    new DeploymentApi.RollBack("because")))
                    .orRefused("deployment/live-already"),
            row(
                            DeploymentApi.PROMOTE,
                            ALL,
                            OBJECT,
                            (p, _) -> new Call(
                                    "/deployments/" + p.deployment + ":promote",
                                    new DeploymentApi.Promote(new EnvironmentId(p.preview), null)))
                    .orRefused("deployment/live-already"),
            row(ComparisonApi.PLAN, ALL, OBJECT, (p, _) -> new Call("/projects/" + p.project + ":plan", p.create())),
            get(ComparisonApi.PLAN_ROLL_BACK, ALL, OBJECT, "/deployments/{deployment}/rollback-plan"),
            get(ComparisonApi.PLAN_PROMOTE, ALL, OBJECT, "/deployments/{deployment}/promote-plan/{environment}")
                    .orRefused("deployment/live-already"),
            get(ComparisonApi.ATTACHED, ALL, OBJECT, "/deployments/{deployment}/plan"),
            get(ComparisonApi.COMPARE, ALL, OBJECT, "/deployments/{deployment}/compare/{deployment}"),
            get(
                    ComparisonApi.COMPARE_FILE,
                    ALL,
                    OBJECT,
                    "/deployments/{deployment}/compare/{deployment}/file?path=index.html"),
            get(
                    ComparisonApi.COMPARE_BLUEPRINT,
                    ALL,
                    OBJECT,
                    "/deployments/{deployment}/compare/{deployment}/blueprint"),
            get(ComparisonApi.COMPARE_LOG, ALL, OBJECT, "/deployments/{deployment}/compare/{deployment}/log"),
            get(DeploymentApi.LOGS, ALL, OBJECT, "/deployments/{deployment}/logs"),
            get(DeploymentApi.LOG_CONTENT, ALL, OBJECT, "/deployments/{deployment}/logs/content"),
            get(DeploymentApi.LOG_LINES, ALL, OBJECT, "/deployments/{deployment}/logs/lines"),
            get(DeploymentApi.SITES, ALL, OBJECT, "/projects/{project}/sites"),
            get(DeploymentApi.SITE_LOGS, ALL, OBJECT, "/environments/{environment}/site/logs"),
            get(DeploymentApi.SITE_LOG_LINES, ALL, OBJECT, "/environments/{environment}/site/logs/lines"),
            post(DeploymentApi.STOP_SITE, "/environments/{environment}/site:stop"),
            post(DeploymentApi.START_SITE, "/environments/{environment}/site:start"),
            post(DeploymentApi.RESTART_SITE, "/environments/{environment}/site:restart")
                    .orRefused("site/nothing-to-restart"),
            get(ProviderApi.LIST, ALL, OBJECT, "/projects/{project}/providers"),
            row(
                            ProviderApi.CONNECT,
                            ALL,
                            OBJECT,
                            (p, _) -> new Call(
                                    "/projects/" + p.project + "/providers/local",
                                    new ProviderApi.Connect("some-token")))
                    .orRefused("provider/no-token-needed"),
            row(
                            ProviderApi.CHECK,
                            ALL,
                            OBJECT,
                            (p, _) -> new Call("/projects/" + p.project + "/providers/netlify:check", null))
                    .orRefused("provider/not-connected"),
            row(
                    ProviderApi.DISCONNECT,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/projects/" + p.project + "/providers/netlify", null)),
            get(ProviderApi.CHOSEN, ALL, OBJECT, "/projects/{project}/environment-providers"),
            row(
                    ProviderApi.CHOOSE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/environments/" + p.preview + "/provider", new ProviderApi.Choose("local", Map.of()))),
            get(GovernanceApi.PEOPLE, ALL, OWN, "/people"),
            get(GovernanceApi.RULES, ALL, OBJECT, "/projects/{project}/environment-rules"),
            row(
                    GovernanceApi.PROTECT,
                    MANAGERS,
                    OBJECT,
                    (p, _) -> new Call(
                            "/environments/" + p.preview + "/protection",
                            new GovernanceApi.Protect(0, List.of(), false))),
            row(
                    GovernanceApi.FREEZE,
                    MANAGERS,
                    OBJECT,
                    (p, _) ->
                            new Call("/environments/" + p.preview + "/freezes", new GovernanceApi.Freezes(List.of()))),
            row(
                    GovernanceApi.LOCK,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/environments/" + p.locked + ":lock", new GovernanceApi.Lock("why", null))),
            post(GovernanceApi.UNLOCK, "/environments/{environment}:unlock"),
            get(GovernanceApi.GATES, ALL, OBJECT, "/projects/{project}/gates"),
            row(GovernanceApi.GATE, ALL, OBJECT, (p, _) -> new Call("/deployments/" + p.waiting() + "/gate", null)),
            row(
                    GovernanceApi.APPROVE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/deployments/" + p.waiting() + ":approve", new GovernanceApi.Decide(null))),
            row(
                    GovernanceApi.REFUSE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/deployments/" + p.waiting() + ":refuse", new GovernanceApi.Decide("no"))),
            row(
                    GovernanceApi.SCHEDULE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/deployments/" + p.waiting() + ":schedule",
                            new GovernanceApi.Schedule(p.clock.instant().plus(Duration.ofHours(1))))),
            row(
                    GovernanceApi.TRIGGER,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/environments/" + p.preview + ":trigger",
                            new GovernanceApi.Trigger(new ArtifactId(p.artifact)))),
            post(GovernanceApi.RESUME, "/environments/{environment}:resume"),
            get(WebhookApi.LIST, ALL, OBJECT, "/projects/{project}/webhooks"),
            row(
                    WebhookApi.CREATE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/projects/" + p.project + "/webhooks",
                            new WebhookApi.Create("https://example.com/", List.of(WebhookEvent.SITE_DOWN)))),
            row(
                    WebhookApi.UPDATE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/webhooks/" + p.webhook, new WebhookApi.Update(null, null, false))),
            row(WebhookApi.DELETE, ALL, OBJECT, (p, _) -> new Call("/webhooks/" + p.spareWebhook(), null)),
            row(
                    WebhookApi.ROTATE_SECRET,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/webhooks/" + p.webhook + ":rotate-secret", null)),
            row(WebhookApi.TEST, ALL, OBJECT, (p, _) -> new Call("/webhooks/" + p.webhook + ":test", null)),
            row(WebhookApi.DELIVERIES, ALL, OBJECT, (p, _) -> new Call("/webhooks/" + p.webhook + "/deliveries", null)),
            row(WebhookApi.DELIVERY, ALL, OBJECT, (p, _) -> new Call("/webhook-deliveries/" + p.delivery, null)),
            row(
                    WebhookApi.REPLAY,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/webhook-deliveries/" + p.delivery + ":replay", null)),
            get(HookApi.LIST, ALL, OBJECT, "/projects/{project}/hooks"),
            row(
                    HookApi.CREATE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call(
                            "/projects/" + p.project + "/hooks",
                            new HookApi.Create(p.name(), HookSender.NETLIFY, null, null))),
            row(
                    HookApi.UPDATE,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/hooks/" + p.hook(), new HookApi.Update(p.name(), null, null))),
            row(HookApi.DELETE, ALL, OBJECT, (p, _) -> new Call("/hooks/" + p.spareHook(), null)),
            row(
                    HookApi.ROTATE_SECRET,
                    ALL,
                    OBJECT,
                    (p, _) -> new Call("/hooks/" + p.spareHook() + ":rotate-secret", new HookApi.Secret(null))),
            row(HookApi.RECEIPTS, ALL, OBJECT, (p, _) -> new Call("/hook-receipts/" + p.hook(), null)),
            row(HookApi.RECEIVE, ALL, SIGNED, (p, _) -> p.hookCall()),
            row(
                    ReleaseApi.STRATEGY,
                    MANAGERS,
                    OBJECT,
                    (p, _) -> new Call("/environments/" + p.preview + "/release-strategy", ReleaseStrategy.AT_ONCE)),
            get(ReleaseApi.LIST, ALL, OBJECT, "/projects/{project}/releases"),
            row(ReleaseApi.GET, ALL, OBJECT, (p, _) -> new Call("/deployments/" + p.waiting() + "/release", null)),
            post(ReleaseApi.CONTINUE, "/deployments/{deployment}:continue").orRefused("release/not-on-trial"),
            post(ReleaseApi.PROMOTE_NOW, "/deployments/{deployment}:promote-now")
                    .orRefused("release/not-on-trial"),
            get(NotificationApi.LIST, ALL, OWN, "/notifications"),
            onNotification(NotificationApi.READ, ":read"),
            onNotification(NotificationApi.UNREAD, ":unread"),
            onNotification(NotificationApi.ARCHIVE, ":archive"),
            row(NotificationApi.READ_ALL, ALL, OWN, (_, _) -> new Call("/notifications:read-all", null)),
            get(NotificationApi.PREFERENCES, ALL, OWN, "/notification-preferences"),
            row(
                    NotificationApi.SET_PREFERENCES,
                    ALL,
                    OWN,
                    (_, _) -> new Call(
                            "/notification-preferences", new NotificationPreferences(Map.of(), "22:00", "07:00"))),
            get(AuditApi.LIST, MANAGERS, OWN, "/audit/events"),
            get(DiagnosticsApi.INFO, MANAGERS, OWN, "/diagnostics"),
            get(StorageApi.GET, MANAGERS, OWN, "/storage"),
            row(StorageApi.CHECK, MANAGERS, OWN, (_, _) -> new Call("/storage:check", null)),
            get(DiagnosticsApi.LIVE, ALL, PUBLIC, "//health/live"),
            get(DiagnosticsApi.READY, ALL, PUBLIC, "//health/ready"));
}
