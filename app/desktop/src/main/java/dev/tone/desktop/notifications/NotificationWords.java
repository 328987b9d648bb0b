package dev.tone.desktop.notifications;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.status.FailureWords;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import java.util.List;
import java.util.Optional;

/// A notification in the person's language. The platform's own words stay where what it is about is not known here,
/// such as a deployment of a project that is not open.
public final class NotificationWords {
    private final Known known;
    private final Texts texts;

    /// What the window knows of the things that notifications are about.
    public interface Known {
        Optional<Deployment> deployment(DeploymentId id);

        String environmentName(Deployment deployment);

        Optional<String> projectName(ProjectId id);

        /// Whether there is a release to go back to from a deployment, as far as is known.
        boolean canRollBackFrom(DeploymentId id);
    }

    public NotificationWords(Known known, Texts texts) {
        this.known = known;
        this.texts = texts;
    }

    /// What can be done about it now.
    public List<NotificationAction> actions(Notification notification) {
        return NotificationAction.of(notification, known::canRollBackFrom);
    }

    /// Object and state.
    public String title(Notification notification) {
        return deployment(notification)
                .map(deployment -> texts.get(
                        "notification.title." + key(notification.kind()),
                        deployment.number(),
                        known.environmentName(deployment)))
                .or(() -> project(notification)
                        .map(project -> texts.get(
                                "notification.of-project",
                                texts.get("notification.kind." + key(notification.kind())),
                                project)))
                .orElse(texts.say(notification.title()));
    }

    /// Reason.
    public String body(Notification notification) {
        Optional<Deployment> deployment = deployment(notification);
        if (deployment.isEmpty()) {
            // What the title said in the platform's words is not lost.
            return project(notification).isPresent()
                    ? texts.say(notification.title()) + ". " + texts.say(notification.body())
                    : texts.say(notification.body());
        }
        return switch (notification.kind()) {
            case DEPLOYMENT_SUCCEEDED, ROLLED_BACK -> {
                Deployment of = deployment.get();
                yield of.reason() == null ? of.artifactName() : of.artifactName() + ": " + of.reason();
            }
            case DEPLOYMENT_FAILED ->
                Optional.ofNullable(deployment.get().failure())
                        .map(failure -> FailureWords.sentence(failure, texts))
                        .orElse(texts.say(notification.body()));
            case DEPLOYMENT_CANCELED,
                    SITE_DOWN,
                    SITE_RECOVERED,
                    DISK_BUDGET,
                    FILE_DAMAGED,
                    SCHEDULE_MISSED,
                    WEBHOOK_DISABLED,
                    HOOKS_MOVED,
                    RELEASE_WAITING,
                    APPROVAL_NEEDED,
                    APPROVAL_GIVEN -> texts.say(notification.body());
        };
    }

    private Optional<Deployment> deployment(Notification notification) {
        return Optional.ofNullable(notification.deployment()).flatMap(known::deployment);
    }

    private Optional<String> project(Notification notification) {
        return Optional.ofNullable(notification.project()).flatMap(known::projectName);
    }

    private static String key(NotificationKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
