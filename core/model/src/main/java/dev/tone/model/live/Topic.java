package dev.tone.model.live;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.Id;
import dev.tone.model.id.ProjectId;

/// An ordered series of facts that can be followed from a sequence number.
///
/// @param kind which series
/// @param id of its object; `me` for the kinds that the actor has one of
public record Topic(Kind kind, String id) {
    private static final String OWN = "me";

    public enum Kind {
        /// Projects that come, change and go. Facts: [LiveFact.ProjectChanged].
        WORKSPACE("workspace"),
        /// Facts: [LiveFact.NotificationChanged].
        NOTIFICATIONS("notifications"),
        /// Deployments, sites, artifacts and canvases of a project.
        PROJECT("project"),
        /// Accepted batches; the sequence is the revision.
        CANVAS("canvas"),
        /// Lines of a deployment's log; the sequence is the line's.
        LOG("log"),
        /// Lines that an environment's running process wrote.
        SITE_LOG("site-log");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    public Topic {
        Id.requireValid(id);
    }

    public static Topic workspace() {
        return new Topic(Kind.WORKSPACE, OWN);
    }

    public static Topic notifications() {
        return new Topic(Kind.NOTIFICATIONS, OWN);
    }

    public static Topic project(ProjectId project) {
        return new Topic(Kind.PROJECT, project.value());
    }

    public static Topic canvas(CanvasId canvas) {
        return new Topic(Kind.CANVAS, canvas.value());
    }

    public static Topic log(DeploymentId deployment) {
        return new Topic(Kind.LOG, deployment.value());
    }

    public static Topic siteLog(EnvironmentId environment) {
        return new Topic(Kind.SITE_LOG, environment.value());
    }

    /// @throws IllegalArgumentException when the text names no topic
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Topic parse(String text) {
        int colon = text.indexOf(':');
        String prefix = colon < 0 ? text : text.substring(0, colon);
        for (Kind kind : Kind.values()) {
            if (kind.prefix.equals(prefix)) {
                return new Topic(kind, colon < 0 ? OWN : text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("There is no topic " + prefix);
    }

    @Override
    @JsonValue
    public String toString() {
        return kind.prefix + ":" + id;
    }
}
