package dev.tone.desktop.deploy;

import dev.tone.model.project.Environment;
import java.util.function.Consumer;

/// Where the dialog leads to for what it does not do itself.
public interface DeployRequests {
    /// Opens the variables of an environment.
    void editVariables(Environment environment);

    /// Lets the person say who serves an environment.
    void chooseProvider(Environment environment);

    /// Lets the person make one more environment.
    ///
    /// @param made gets it when it is there
    void makeEnvironment(Consumer<Environment> made);

    /// Lets the person bring an artifact when there is none.
    void addArtifact();
}
