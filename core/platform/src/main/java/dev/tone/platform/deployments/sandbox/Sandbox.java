package dev.tone.platform.deployments.sandbox;

import dev.tone.model.deployment.Isolation;
import java.util.List;

/// Keeps commands from the rest of the machine, as well as this machine allows.
public interface Sandbox {
    Isolation isolation();

    /// @return the program with its arguments that runs the given one inside
    List<String> wrap(SandboxSpec spec, List<String> command);

    /// For people, when it is not isolated: why not and what to do.
    String explanation();

    /// Runs commands with our own rights.
    static Sandbox none(String why) {
        return new NoSandbox(why);
    }
}
