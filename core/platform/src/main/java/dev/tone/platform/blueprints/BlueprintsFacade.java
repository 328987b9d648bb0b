package dev.tone.platform.blueprints;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.kubernetes.Manifests;
import dev.tone.canvas.document.Document;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.Permission;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.canvases.CanvasesFacade;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Policy;
import dev.tone.platform.projects.ProjectsFacade;
import java.util.Map;

/// The one door to what drawings compile to.
public final class BlueprintsFacade {
    private final Policy policy;
    private final ProjectsFacade projects;
    private final CanvasesFacade canvases;
    private final ArtifactsFacade artifacts;

    BlueprintsFacade(Policy policy, ProjectsFacade projects, CanvasesFacade canvases, ArtifactsFacade artifacts) {
        this.policy = policy;
        this.projects = projects;
        this.canvases = canvases;
        this.artifacts = artifacts;
    }

    /// Compiles a drawing as it was at a revision; equal drawings give artifacts of equal digests.
    ///
    /// @throws dev.tone.model.fault.FaultException `canvas/other-project`, `canvas/unknown-revision`,
    ///     `canvas/nothing-to-deploy`
    public Artifact artifact(Actor actor, ProjectId id, ArtifactApi.FromDrawing request) {
        policy.require(actor, Permission.CANVAS_READ);
        Project project = projects.get(actor, id);
        CanvasInfo canvas = canvases.get(actor, request.canvas());
        if (!canvas.project().equals(id)) {
            throw Fault.conflict("canvas/other-project", "The drawing belongs to another project.", null)
                    .asException();
        }
        Document drawing = Document.of(
                canvases.snapshot(actor, request.canvas(), request.revision()).records());
        Blueprint blueprint = Compiler.compile(project.name(), drawing).blueprint();
        if (blueprint.services().isEmpty()) {
            throw Fault.conflict(
                            "canvas/nothing-to-deploy",
                            "The drawing has no services that could be deployed.",
                            "Draw one, or switch “drawing only” off for one.")
                    .asException();
        }
        return artifacts.createFromTexts(
                actor,
                id,
                ArtifactApi.CREATE_FROM_DRAWING.id(),
                canvas.name() + " (drawing)",
                Map.of("kubernetes.yaml", Manifests.write(blueprint).text()));
    }
}
