package dev.tone.platform.environments;

import dev.tone.model.project.Environment;
import dev.tone.platform.kernel.audit.Change;

/// What other domains do when an environment changes. Everything runs within the change, which a
/// [dev.tone.model.fault.FaultException] takes back; what touches more than the database goes into
/// [Change#afterCommit].
public interface EnvironmentLifecycle {
    /// It has another name.
    ///
    /// @throws dev.tone.model.fault.FaultException where something runs that was begun under the name before
    void renamed(Change change, Environment environment);

    /// It is out of use.
    ///
    /// @param stop whether what it serves may be stopped
    /// @throws dev.tone.model.fault.FaultException where something waits, runs or is served there
    void archived(Change change, Environment environment, boolean stop);

    /// It is back in use.
    void restored(Change change, Environment environment);
}
