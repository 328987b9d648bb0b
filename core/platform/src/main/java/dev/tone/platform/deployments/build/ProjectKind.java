package dev.tone.platform.deployments.build;

import java.util.Optional;

/// One way in which a folder says how it becomes a site, such as a language's own settings file.
interface ProjectKind {
    /// @return empty when the folder is of another kind
    /// @throws dev.tone.model.fault.FaultException `build/invalid-settings` when its settings file cannot be read
    Optional<Detection> detect(Folder folder, Shell shell);
}
