package dev.tone.model.webhook;

import java.util.Locale;

/// What a project tells others. The subject, a dash, what happened to it.
public enum WebhookEvent {
    /// A deployment waits for somebody's approval.
    DEPLOYMENT_AWAITING_APPROVAL,
    DEPLOYMENT_QUEUED,
    DEPLOYMENT_STARTED,
    /// It has the traffic.
    DEPLOYMENT_SUCCEEDED,
    /// Also after its time was over.
    DEPLOYMENT_FAILED,
    DEPLOYMENT_CANCELED,
    /// A newer one took its place while it waited.
    DEPLOYMENT_SUPERSEDED,
    /// Comes after the success of a deployment that was a rollback.
    DEPLOYMENT_ROLLED_BACK,
    SITE_DOWN,
    SITE_RECOVERED,
    ARTIFACT_CREATED,
    ARTIFACT_TAGGED,
    ARTIFACT_REMOVED,
    /// Asked for by a person, to see whether it arrives; sent whatever is subscribed to.
    WEBHOOK_TEST;

    private static final String PREFIX = "dev.tone.";

    /// The `type` of its CloudEvent: `dev.tone.deployment.rolled-back`.
    public String type() {
        String word = name().toLowerCase(Locale.ROOT);
        int end = word.indexOf('_');
        return PREFIX + word.substring(0, end) + "." + word.substring(end + 1).replace('_', '-');
    }
}
