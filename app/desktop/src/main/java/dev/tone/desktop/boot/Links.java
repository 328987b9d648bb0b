package dev.tone.desktop.boot;

import dev.tone.client.http.ToneClient;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a second start or the desktop asks to open. Links only ever show things, whichever project they belong to; what
/// they do not know is said and not acted on.
final class Links {
    private final WorkspaceModel workspace;
    private final SessionNavigator navigator;
    private final ToneClient client;
    private final Parts parts;

    Links(WorkspaceModel workspace, SessionNavigator navigator, PlatformLink link, Parts parts) {
        this.workspace = workspace;
        this.navigator = navigator;
        this.client = link.client();
        this.parts = parts;
    }

    void open(String text) {
        ToneLink link = ToneLink.parse(text).orElse(null);
        switch (link) {
            case null -> parts.notices().attention(parts.ui().text("links.refused", ToneLink.shown(text)));
            case ToneLink.OfDeployment(DeploymentId id, @Nullable Long line) ->
                in(text, c -> c.deployments().get(id).project(), () -> navigator.openDeployment(id, line));
            case ToneLink.OfSiteLog(DeploymentId id, @Nullable Long line) -> ofSite(text, id, line);
            case ToneLink.OfCanvas(CanvasId id, @Nullable ElementId element) ->
                in(text, c -> c.canvases().get(id).project(), () -> navigator.openDrawing(id, element));
            case ToneLink.OfArtifact(ArtifactId id) ->
                in(text, c -> c.artifacts().get(id).project(), () -> navigator.openArtifact(id));
        }
    }

    private void ofSite(String text, DeploymentId id, @Nullable Long line) {
        parts.work()
                .of(() -> client.deployments().get(id))
                .onFault(fault -> told(fault, text))
                .onDone(deployment ->
                        show(text, deployment.project(), () -> navigator.openSiteLog(deployment.environment(), line)))
                .start();
    }

    /// Finds the project that it belongs to, opens that, then shows it.
    private void in(String text, Function<ToneClient, ProjectId> owner, Runnable show) {
        parts.work()
                .of(() -> owner.apply(client))
                .onFault(fault -> told(fault, text))
                .onDone(id -> show(text, id, show))
                .start();
    }

    private void show(String text, ProjectId id, Runnable show) {
        Project project = workspace.find(id).orElse(null);
        if (project == null || project.archivedAt() != null) {
            unknown(text);
        } else {
            workspace.open(project);
            show.run();
        }
    }

    private void told(Fault fault, String text) {
        if (fault.kind() == FaultKind.NOT_FOUND || fault.kind() == FaultKind.INVALID) {
            unknown(text);
        } else {
            parts.notices().fault(fault);
        }
    }

    private void unknown(String link) {
        parts.notices().attention(parts.ui().text("links.unknown", ToneLink.shown(link)));
    }
}
