package dev.tone.platform.deployments.process;

/// Takes what a process writes, in the order in which it wrote it. Never called by two threads at once.
public interface OutputListener {
    void bytes(byte[] buffer, int offset, int length);

    /// Nothing came for a moment: what waits for the end of its line may be shown.
    default void idle() {}

    /// There will be no more; called once.
    default void end() {}
}
