package dev.tone.desktop.projects;

import dev.tone.model.id.ProjectId;
import dev.tone.model.project.DiskUsage;
import dev.tone.model.project.Project;
import org.jspecify.annotations.Nullable;

/// What can be done with projects. Calls block and throw [dev.tone.model.fault.FaultException].
public interface ProjectsPort {
    Project create(String name, @Nullable String description);

    Project rename(Project project, String name);

    Project archive(ProjectId project);

    Project restore(ProjectId project);

    DiskUsage usage(ProjectId project);

    DiskUsage cleanUp(ProjectId project);

    Project createSample();

    /// Removes everything that we made to look at.
    void removeSample();
}
