package dev.tone.platform.deployments.build;

/// How commands are written for the machine that runs them.
///
/// @param windows whether its shell is that of Windows
record Shell(boolean windows) {
    /// The port that a process is told to listen on.
    String port() {
        return windows ? "%PORT%" : "$PORT";
    }

    String python() {
        return windows ? "python" : "python3";
    }
}
