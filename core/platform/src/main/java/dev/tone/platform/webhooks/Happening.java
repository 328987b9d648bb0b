package dev.tone.platform.webhooks;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.platform.kernel.live.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a fact means to others. Facts repeat an object's whole state; a happening is what has become of it.
///
/// @param once names it for ever; null when it can happen again
record Happening(
        WebhookEvent event,
        ProjectId project,
        String subject,
        @Nullable String once,
        Object said) {
    private static final String PROJECT = "project:";

    /// @param time of the change that the fact is of
    static List<Happening> of(Channel channel, LiveFact fact, Instant time) {
        return switch (fact) {
            case LiveFact.DeploymentChanged(Deployment deployment) -> deployment(deployment, time);
            case LiveFact.SiteChanged(Site site) -> site(site);
            case LiveFact.ArtifactChanged(Artifact artifact) ->
                List.of(new Happening(
                        same(artifact.createdAt(), time) ? WebhookEvent.ARTIFACT_CREATED : WebhookEvent.ARTIFACT_TAGGED,
                        artifact.project(),
                        "artifact/" + artifact.id().value(),
                        null,
                        artifact));
            case LiveFact.ArtifactRemoved removed
            when channel.key().startsWith(PROJECT) ->
                List.of(new Happening(
                        WebhookEvent.ARTIFACT_REMOVED,
                        new ProjectId(channel.key().substring(PROJECT.length())),
                        "artifact/" + removed.artifact().value(),
                        null,
                        removed));
            default -> List.of();
        };
    }

    private static List<Happening> deployment(Deployment deployment, Instant time) {
        WebhookEvent event = switch (deployment.state()) {
            case AWAITING_APPROVAL -> WebhookEvent.DEPLOYMENT_AWAITING_APPROVAL;
            case QUEUED -> WebhookEvent.DEPLOYMENT_QUEUED;
            case INITIALIZING -> WebhookEvent.DEPLOYMENT_STARTED;
            case SUCCEEDED -> WebhookEvent.DEPLOYMENT_SUCCEEDED;
            case FAILED, TIMED_OUT -> WebhookEvent.DEPLOYMENT_FAILED;
            case CANCELED -> WebhookEvent.DEPLOYMENT_CANCELED;
            case SUPERSEDED -> WebhookEvent.DEPLOYMENT_SUPERSEDED;
            case CREATED, BUILDING, DEPLOYING -> null;
        };
        // A deployment that is over is told of again when another one takes its traffic.
        if (event == null || deployment.state().isFinished() && !same(deployment.finishedAt(), time)) {
            return List.of();
        }
        Happening happening = happening(event, deployment);
        return event == WebhookEvent.DEPLOYMENT_SUCCEEDED && deployment.kind() == DeploymentKind.ROLLBACK
                ? List.of(happening, happening(WebhookEvent.DEPLOYMENT_ROLLED_BACK, deployment))
                : List.of(happening);
    }

    private static Happening happening(WebhookEvent event, Deployment deployment) {
        String subject = "deployment/" + deployment.id().value();
        return new Happening(event, deployment.project(), subject, subject + "/" + event.name(), deployment);
    }

    private static List<Happening> site(Site site) {
        WebhookEvent event = site.health() == SiteHealth.DOWN
                ? WebhookEvent.SITE_DOWN
                : site.health() == SiteHealth.HEALTHY ? WebhookEvent.SITE_RECOVERED : null;
        return event == null
                ? List.of()
                : List.of(new Happening(
                        event, site.project(), "site/" + site.environment().value(), null, site));
    }

    private static boolean same(@Nullable Instant one, Instant other) {
        return one != null && one.toEpochMilli() == other.toEpochMilli();
    }

    /// Whether it says something new after what was said of the subject last.
    boolean follows(@Nullable WebhookEvent last) {
        return switch (event) {
            case SITE_DOWN -> last != WebhookEvent.SITE_DOWN;
            case SITE_RECOVERED -> last == WebhookEvent.SITE_DOWN;
            default -> true;
        };
    }

    @Nullable
    EnvironmentId environment() {
        return switch (said) {
            case Deployment deployment -> deployment.environment();
            case Site site -> site.environment();
            default -> null;
        };
    }
}
