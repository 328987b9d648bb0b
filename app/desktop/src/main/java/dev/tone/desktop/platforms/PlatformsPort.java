package dev.tone.desktop.platforms;

import dev.tone.model.project.Workspace;

/// Asks a platform that is not worked with yet.
public interface PlatformsPort {
    /// Blocks for its answer.
    ///
    /// @param address scheme, host and port
    /// @throws dev.tone.model.fault.FaultException when it does not answer, is none, or does not know the token
    Workspace look(String address, String token);
}
