package dev.tone.platform.deployments.process;

/// Takes what a process writes, as it comes. Called on one thread per stream, never for the same stream at once.
public interface OutputListener {
    enum Source {
        OUT,
        ERR
    }

    void bytes(Source source, byte[] buffer, int offset, int length);

    /// Nothing came for a moment: what waits for the end of its line may be shown. Never together with
    /// [#bytes] of the same stream.
    default void idle(Source source) {}

    /// The stream has ended; called once for each.
    default void end(Source source) {}
}
