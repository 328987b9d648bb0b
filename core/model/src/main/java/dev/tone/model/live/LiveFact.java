package dev.tone.model.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.governance.Gate;
import dev.tone.model.hook.Hook;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.log.LogLine;
import dev.tone.model.notification.Notification;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.webhook.Webhook;

/// What happened. Facts carry the object's whole new state, so that a reader needs no other call.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LiveFact.ProjectChanged.class, name = "project-changed"),
    @JsonSubTypes.Type(value = LiveFact.DeploymentChanged.class, name = "deployment-changed"),
    @JsonSubTypes.Type(value = LiveFact.SiteChanged.class, name = "site-changed"),
    @JsonSubTypes.Type(value = LiveFact.RulesChanged.class, name = "rules-changed"),
    @JsonSubTypes.Type(value = LiveFact.GateChanged.class, name = "gate-changed"),
    @JsonSubTypes.Type(value = LiveFact.WebhookChanged.class, name = "webhook-changed"),
    @JsonSubTypes.Type(value = LiveFact.HookChanged.class, name = "hook-changed"),
    @JsonSubTypes.Type(value = LiveFact.EnvironmentChanged.class, name = "environment-changed"),
    @JsonSubTypes.Type(value = LiveFact.ReleaseChanged.class, name = "release-changed"),
    @JsonSubTypes.Type(value = LiveFact.ArtifactChanged.class, name = "artifact-changed"),
    @JsonSubTypes.Type(value = LiveFact.ArtifactRemoved.class, name = "artifact-removed"),
    @JsonSubTypes.Type(value = LiveFact.CanvasChanged.class, name = "canvas-changed"),
    @JsonSubTypes.Type(value = LiveFact.BatchAccepted.class, name = "batch-accepted"),
    @JsonSubTypes.Type(value = LiveFact.LineWritten.class, name = "line-written"),
    @JsonSubTypes.Type(value = LiveFact.LogCompleted.class, name = "log-completed"),
    @JsonSubTypes.Type(value = LiveFact.NotificationChanged.class, name = "notification-changed")
})
public sealed interface LiveFact {
    record ProjectChanged(Project project) implements LiveFact {}

    record EnvironmentChanged(Environment environment) implements LiveFact {}

    record DeploymentChanged(Deployment deployment) implements LiveFact {}

    record SiteChanged(Site site) implements LiveFact {}

    record RulesChanged(EnvironmentRules rules) implements LiveFact {}

    record GateChanged(Gate gate) implements LiveFact {}

    /// It was changed, or something was sent to it.
    record WebhookChanged(Webhook webhook) implements LiveFact {}

    /// It was changed, or called.
    record HookChanged(Hook hook) implements LiveFact {}

    record ReleaseChanged(ReleaseProgress release) implements LiveFact {}

    record ArtifactChanged(Artifact artifact) implements LiveFact {}

    record ArtifactRemoved(ArtifactId artifact) implements LiveFact {}

    /// A canvas came, moved, was renamed, deleted or restored; its content travels on its own topic.
    record CanvasChanged(CanvasInfo canvas) implements LiveFact {}

    record BatchAccepted(AcceptedBatch batch) implements LiveFact {}

    record LineWritten(LogLine line) implements LiveFact {}

    /// No more lines will come; has the sequence after the last line.
    record LogCompleted() implements LiveFact {}

    record NotificationChanged(Notification notification) implements LiveFact {}
}
