package dev.tone.platform.blueprints;

import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.blueprints.web.BlueprintRoutes;
import dev.tone.platform.canvases.CanvasesFacade;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.projects.ProjectsFacade;

/// Builds what makes artifacts of drawings.
public final class BlueprintsWiring {
    public BlueprintsWiring(
            Kernel kernel, ProjectsFacade projects, CanvasesFacade canvases, ArtifactsFacade artifacts) {
        new BlueprintRoutes(new BlueprintsFacade(kernel.policy(), projects, canvases, artifacts)).bind(kernel.routes());
    }
}
