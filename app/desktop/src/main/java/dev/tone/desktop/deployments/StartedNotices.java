package dev.tone.desktop.deployments;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says that a deployment goes on, until it has ended: what came of it is told by then.
public final class StartedNotices implements Pin {
    private final ProjectModel project;
    private final Notices notices;
    private final Texts texts;
    private final Lifetime lifetime = new Lifetime();
    private final Map<DeploymentId, Notice> started = new HashMap<>();

    StartedNotices(ProjectModel project, Notices notices, Texts texts) {
        this.project = project;
        this.notices = notices;
        this.texts = texts;
        lifetime.add(Fx.onChange(this::forgetEnded, project.deployments()));
    }

    /// @param text what has begun; one that has to wait first says for what instead
    public void tell(Deployment deployment, String text, List<Notice.Offer> offers) {
        String said = switch (deployment.state()) {
            case AWAITING_APPROVAL -> texts.get("deploy.waits.approval", deployment.number());
            case CREATED -> texts.get("deploy.waits.time", deployment.number());
            default -> text;
        };
        Notice notice =
                new Notice(Notice.Tone.INFO, said, null, offers, deployment.id().value());
        notices.tell(notice);
        started.put(deployment.id(), notice);
        forgetEnded();
    }

    private void forgetEnded() {
        started.entrySet().removeIf(entry -> {
            boolean ended = project.deployment(entry.getKey())
                    .filter(deployment -> deployment.state().isFinished())
                    .isPresent();
            if (ended) {
                notices.dismiss(entry.getValue());
            }
            return ended;
        });
    }

    /// What is offered leads to what the project shows, which is gone with it.
    @Override
    public void close() {
        lifetime.close();
        started.values().forEach(notices::dismiss);
    }
}
