package dev.tone.platform.workspace;

import dev.tone.canvas.sample.SampleWords;
import dev.tone.model.api.WorkspaceApi;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.id.ClientId;
import dev.tone.model.project.Project;
import dev.tone.platform.canvases.CanvasesFacade;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.projects.ProjectsFacade;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The project that a newcomer looks at first, and the way to be rid of it.
public final class SampleData {
    private static final ClientId PLATFORM = new ClientId("platform");

    private final Changes changes;
    private final ProjectsFacade projects;
    private final CanvasesFacade canvases;
    private final Function<SampleWords, List<CanvasOperation>> drawing;

    /// @param drawing operations that draw the sample's canvas
    public SampleData(
            Changes changes,
            ProjectsFacade projects,
            CanvasesFacade canvases,
            Function<SampleWords, List<CanvasOperation>> drawing) {
        this.changes = changes;
        this.projects = projects;
        this.canvases = canvases;
        this.drawing = drawing;
    }

    /// Brings the sample project back, or answers the one that is there.
    ///
    /// @param language of the person, null for English
    public Project create(Actor actor, @Nullable String language) {
        SampleWords words = SampleWords.of(language);
        return changes.make(actor, WorkspaceApi.CREATE_SAMPLE.id(), change -> {
            List<Project> known = projects.samples(change.handle(), actor);
            var active = known.stream().filter(ProjectsFacade::isActive).findFirst();
            if (active.isPresent()) {
                change.unchanged();
                return active.get();
            }
            known.forEach(old -> projects.remove(change, old));
            Project project = projects.add(change, words.project(), words.description(), true, language);
            canvases.fillFirst(change, project.id(), PLATFORM, drawing.apply(words));
            change.audit(project.id(), "project", project.id(), null, project);
            return project;
        });
    }

    /// Removes every sample project with all that is in it.
    public void remove(Actor actor) {
        changes.make(actor, WorkspaceApi.REMOVE_SAMPLE.id(), change -> {
            List<Project> known = projects.samples(change.handle(), actor);
            known.forEach(project -> projects.remove(change, project));
            if (known.isEmpty()) {
                change.unchanged();
            } else {
                change.audit(null, "organization", actor.organization(), known, null);
            }
            return known.size();
        });
    }
}
