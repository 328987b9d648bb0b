package dev.tone.platform.deployments.provider;

/// A variable with its value, as a build or a process gets it.
public record Value(String name, String value, boolean secret) {
    /// Keeps the value out of logs and exception texts.
    @Override
    public String toString() {
        return "Value[" + name + "]";
    }
}
