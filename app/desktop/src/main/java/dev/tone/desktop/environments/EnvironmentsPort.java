package dev.tone.desktop.environments;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;

/// What can be done with environments. Calls block and throw [dev.tone.model.fault.FaultException].
public interface EnvironmentsPort {
    Environment rename(EnvironmentId environment, String name);

    /// @param stop whether its site may be stopped
    Environment archive(EnvironmentId environment, boolean stop);

    Environment restore(EnvironmentId environment);
}
