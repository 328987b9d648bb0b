package dev.tone.platform.deployments.process;

import dev.tone.platform.deployments.sandbox.SandboxSpec;
import java.util.Map;

/// A shell command to run.
///
/// @param purpose for the ledger and the log of the platform, e.g. `build 0190…`
/// @param command for the shell of the system
/// @param environment all of it: nothing is inherited from the platform
public record CommandSpec(
        String purpose, String command, Map<String, String> environment, ProcessLimits limits, SandboxSpec sandbox) {
    public CommandSpec {
        environment = Map.copyOf(environment);
    }

    /// Keeps variables, which may be secrets, out of logs.
    @Override
    public String toString() {
        return "CommandSpec[" + purpose + "]";
    }
}
