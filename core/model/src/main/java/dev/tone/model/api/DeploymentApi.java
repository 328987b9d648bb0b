package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.CREATES;
import static dev.tone.model.api.Endpoint.Trait.IDEMPOTENT;
import static dev.tone.model.api.Endpoint.Trait.PAGED;
import static dev.tone.model.api.Endpoint.Trait.RAW;

import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.log.LogPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Deployments, their logs, and the sites they serve.
public final class DeploymentApi {
    public static final Endpoint PLAN = Endpoint.post(
            "deployments.plan",
            "/artifacts/{artifact}:plan",
            Permission.DEPLOYMENT_READ,
            PlanRequest.class,
            BuildPlan.class,
            "What a deployment of the artifact would do: detected or given settings, commands, trust");
    public static final Endpoint TRUST = Endpoint.post(
            "deployments.trust",
            "/projects/{project}:trust",
            Permission.DEPLOYMENT_WRITE,
            Trust.class,
            null,
            "Allows exactly these commands to run for this project from now on");
    public static final Endpoint LIST = Endpoint.get(
                    "deployments.list",
                    "/projects/{project}/deployments",
                    Permission.DEPLOYMENT_READ,
                    Deployment.class,
                    "Deployments, newest first")
            .with(PAGED)
            .query("environment");
    public static final Endpoint CREATE = Endpoint.post(
                    "deployments.create",
                    "/projects/{project}/deployments",
                    Permission.DEPLOYMENT_WRITE,
                    Create.class,
                    Deployment.class,
                    "Triggers a deployment")
            .with(CREATES, IDEMPOTENT);
    public static final Endpoint GET = Endpoint.get(
            "deployments.get",
            "/deployments/{deployment}",
            Permission.DEPLOYMENT_READ,
            Deployment.class,
            "One deployment with its stages");
    public static final Endpoint CANCEL = Endpoint.post(
            "deployments.cancel",
            "/deployments/{deployment}:cancel",
            Permission.DEPLOYMENT_WRITE,
            null,
            Deployment.class,
            "Ends a deployment that is not finished; nothing of it keeps running");
    public static final Endpoint RETRY = Endpoint.post(
                    "deployments.retry",
                    "/deployments/{deployment}:retry",
                    Permission.DEPLOYMENT_WRITE,
                    null,
                    Deployment.class,
                    "Deploys what did not succeed again: the same artifact and settings, the variables of now."
                            + " `part=failed` builds nothing when the build was good")
            .with(CREATES, IDEMPOTENT)
            .query("part");
    public static final Endpoint REDEPLOY = Endpoint.post(
                    "deployments.redeploy",
                    "/deployments/{deployment}:redeploy",
                    Permission.DEPLOYMENT_WRITE,
                    Redeploy.class,
                    Deployment.class,
                    "Deploys what succeeded again with the variables of now, built again or as it is")
            .with(CREATES, IDEMPOTENT);
    public static final Endpoint ROLL_BACK = Endpoint.post(
                    "deployments.rollBack",
                    "/deployments/{deployment}:rollback",
                    Permission.DEPLOYMENT_WRITE,
                    RollBack.class,
                    Deployment.class,
                    "Puts this earlier release back: same artifact digest, same variables, as a new deployment")
            .with(CREATES, IDEMPOTENT);
    public static final Endpoint PROMOTE = Endpoint.post(
                    "deployments.promote",
                    "/deployments/{deployment}:promote",
                    Permission.DEPLOYMENT_WRITE,
                    Promote.class,
                    Deployment.class,
                    "Publishes this release in another environment without building again")
            .with(CREATES, IDEMPOTENT);
    public static final Endpoint LOGS = Endpoint.get(
                    "deployments.logs",
                    "/deployments/{deployment}/logs",
                    Permission.DEPLOYMENT_READ,
                    LogPage.class,
                    "Log lines from a sequence number (`from`, 1-based; negative counts from the end)")
            .query("from", "limit");
    public static final Endpoint LOG_CONTENT = Endpoint.get(
                    "deployments.logContent",
                    "/deployments/{deployment}/logs/content",
                    Permission.DEPLOYMENT_READ,
                    byte[].class,
                    "The whole log as UTF-8 text")
            .with(RAW);
    public static final Endpoint LOG_LINES = Endpoint.get(
                    "deployments.logLines",
                    "/deployments/{deployment}/logs/lines",
                    Permission.DEPLOYMENT_READ,
                    byte[].class,
                    "All lines from a sequence number (`from`, 1-based) as they are stored, a header before them:"
                            + " for whoever keeps a copy of the log")
            .with(RAW)
            .query("from");
    public static final Endpoint SITES = Endpoint.get(
                    "sites.list",
                    "/projects/{project}/sites",
                    Permission.DEPLOYMENT_READ,
                    Site.class,
                    "The project's sites")
            .with(PAGED);
    public static final Endpoint SITE_LOGS = Endpoint.get(
                    "sites.logs",
                    "/environments/{environment}/site/logs",
                    Permission.DEPLOYMENT_READ,
                    LogPage.class,
                    "What the running process wrote, as in `deployments.logs`")
            .query("from", "limit");
    public static final Endpoint SITE_LOG_LINES = Endpoint.get(
                    "sites.logLines",
                    "/environments/{environment}/site/logs/lines",
                    Permission.DEPLOYMENT_READ,
                    byte[].class,
                    "What the running process wrote, as in `deployments.logLines`")
            .with(RAW)
            .query("from");
    public static final Endpoint STOP_SITE = Endpoint.post(
            "sites.stop",
            "/environments/{environment}/site:stop",
            Permission.DEPLOYMENT_WRITE,
            null,
            Site.class,
            "Stops the environment's site until it is started or deployed again");
    public static final Endpoint START_SITE = Endpoint.post(
            "sites.start",
            "/environments/{environment}/site:start",
            Permission.DEPLOYMENT_WRITE,
            null,
            Site.class,
            "Starts the last healthy release again");

    public static final Endpoint RESTART_SITE = Endpoint.post(
            "sites.restart",
            "/environments/{environment}/site:restart",
            Permission.DEPLOYMENT_WRITE,
            null,
            Site.class,
            "Starts the running process anew: the same release and variables, no deployment. The one before answers"
                    + " until the new one is healthy");

    public static final List<Endpoint> ALL = List.of(
            PLAN,
            TRUST,
            LIST,
            CREATE,
            GET,
            CANCEL,
            RETRY,
            REDEPLOY,
            ROLL_BACK,
            PROMOTE,
            LOGS,
            LOG_CONTENT,
            LOG_LINES,
            SITES,
            SITE_LOGS,
            SITE_LOG_LINES,
            STOP_SITE,
            START_SITE,
            RESTART_SITE);

    /// @param settings null to detect them
    public record PlanRequest(@Nullable BuildSettings settings) {}

    /// @param commandsDigest from [BuildPlan#commandsDigest]
    public record Trust(String commandsDigest) {}

    /// @param settings null for the detected ones
    /// @param canvas the drawing that it is deployed from, with its revision and element
    public record Create(
            EnvironmentId environment,
            ArtifactId artifact,
            @Nullable BuildSettings settings,
            @Nullable CanvasId canvas,
            @Nullable Long canvasRevision,
            @Nullable ElementId element,
            @Nullable Terms terms) {
        public Create(
                EnvironmentId environment,
                ArtifactId artifact,
                @Nullable BuildSettings settings,
                @Nullable CanvasId canvas,
                @Nullable Long canvasRevision,
                @Nullable ElementId element) {
            this(environment, artifact, settings, canvas, canvasRevision, element, null);
        }
    }

    public record RollBack(
            @Nullable String reason, @Nullable Terms terms) {
        public RollBack(@Nullable String reason) {
            this(reason, null);
        }
    }

    public record Promote(
            EnvironmentId environment,
            @Nullable String reason,
            @Nullable Terms terms) {
        public Promote(EnvironmentId environment, @Nullable String reason) {
            this(environment, reason, null);
        }
    }

    /// @param build false to publish the release as it is
    public record Redeploy(boolean build, @Nullable Terms terms) {}

    private DeploymentApi() {}
}
