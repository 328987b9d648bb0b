package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.log.LogLevel;
import dev.tone.platform.deployments.logs.LogWriter;
import dev.tone.platform.deployments.logs.Redactor;
import dev.tone.platform.deployments.logs.StoredLog;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the platform itself says in the log of a deployment that is under way.
final class RunLog {
    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

    private final DeploymentId id;
    private final StoredLog stored;
    private Redactor redactor = Redactor.of(List.of());

    RunLog(DeploymentId id, StoredLog stored) {
        this.id = id;
        this.stored = stored;
    }

    StoredLog stored() {
        return stored;
    }

    Redactor redactor() {
        return redactor;
    }

    /// From now on these are not written.
    void hide(List<String> secrets) {
        redactor = Redactor.of(secrets);
    }

    /// At the stage that the deployment is in.
    void say(Deployment now, LogLevel level, String text) {
        String step = now.stages().isEmpty()
                ? "queue"
                : now.stages().getLast().name().name().toLowerCase(Locale.ROOT);
        try {
            new LogWriter(stored, redactor, step, Long.MAX_VALUE).say(level, text);
        } catch (UncheckedIOException e) {
            LOG.warn("A line of the log of deployment {} could not be kept", id, e);
        }
    }

    void complete() {
        try {
            stored.complete();
        } catch (UncheckedIOException e) {
            LOG.warn("The log of deployment {} could not be completed", id, e);
        }
    }
}
