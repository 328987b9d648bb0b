package dev.tone.platform.deployments.provider;

import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;

/// Is told how a deployment gets on.
public interface StageReport {
    void begin(StageName stage);

    void end(StageName stage, StageState state);
}
