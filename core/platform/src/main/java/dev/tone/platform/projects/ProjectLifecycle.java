package dev.tone.platform.projects;

import dev.tone.model.project.Project;
import dev.tone.platform.kernel.audit.Change;
import org.jspecify.annotations.Nullable;

/// What other domains do when a project comes, changes or goes. Everything runs within the change; what touches more
/// than the database (processes, files) goes into [Change#afterCommit] or into work that the domain repeats at start.
public interface ProjectLifecycle {
    /// @param language of the person, a code; null for English
    default void created(Change change, Project project, @Nullable String language) {}

    /// It is out of use: in the archive or in the trash. Sites stop.
    default void retired(Change change, Project project) {}

    /// It is back in use.
    default void restored(Change change, Project project) {}

    /// It goes for good, with everything in it. Called in reverse order of registration.
    default void purged(Change change, Project project) {}
}
