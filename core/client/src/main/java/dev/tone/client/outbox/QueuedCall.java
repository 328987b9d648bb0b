package dev.tone.client.outbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ProjectId;

/// Something that was asked of the platform. A stored format: a new kind may be added, a known one keeps its fields.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = QueuedCall.Deploy.class, name = "deploy"),
    @JsonSubTypes.Type(value = QueuedCall.Retry.class, name = "retry"),
    @JsonSubTypes.Type(value = QueuedCall.RollBack.class, name = "roll-back"),
    @JsonSubTypes.Type(value = QueuedCall.Promote.class, name = "promote")
})
public sealed interface QueuedCall {
    /// The idempotency key: however often it is sent, it counts once.
    String key();

    /// What it is about, in the person's words at the time of asking.
    String subject();

    record Deploy(String key, String subject, ProjectId project, DeploymentApi.Create request) implements QueuedCall {}

    record Retry(String key, String subject, DeploymentId deployment) implements QueuedCall {}

    record RollBack(String key, String subject, DeploymentId deployment, DeploymentApi.RollBack request)
            implements QueuedCall {}

    record Promote(String key, String subject, DeploymentId deployment, DeploymentApi.Promote request)
            implements QueuedCall {}
}
