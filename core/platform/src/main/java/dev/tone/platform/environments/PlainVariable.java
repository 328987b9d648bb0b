package dev.tone.platform.environments;

/// A variable with its value, for what runs.
///
/// @param secret never to be shown; redacted from logs
public record PlainVariable(String name, String value, boolean secret) {
    /// Keeps values out of logs.
    @Override
    public String toString() {
        return "PlainVariable[" + name + "]";
    }
}
