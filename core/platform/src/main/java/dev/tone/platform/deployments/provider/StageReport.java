package dev.tone.platform.deployments.provider;

import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;

/// Is told how a deployment gets on.
public interface StageReport {
    void begin(StageName stage);

    /// One of several stages of the same name.
    ///
    /// @param label that tells it from the others, for people
    void begin(StageName stage, String label);

    void end(StageName stage, StageState state);
}
