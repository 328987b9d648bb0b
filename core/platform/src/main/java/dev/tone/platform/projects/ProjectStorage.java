package dev.tone.platform.projects;

import dev.tone.model.id.ProjectId;
import dev.tone.platform.kernel.audit.Change;

/// A domain that keeps bytes for projects.
public interface ProjectStorage {
    enum Kind {
        ARTIFACTS,
        RELEASES,
        LOGS
    }

    Kind kind();

    /// Bytes on disk. May take a while on large projects; runs outside of transactions.
    long usedBy(ProjectId project);

    /// Removes what nothing refers to, oldest first, until about that many bytes are free.
    ///
    /// @return bytes that are free now or once the change is durable
    long cleanUp(Change change, ProjectId project, long bytes);
}
