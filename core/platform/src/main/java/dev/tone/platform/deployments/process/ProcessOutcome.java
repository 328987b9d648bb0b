package dev.tone.platform.deployments.process;

/// How a command ended.
///
/// @param exitCode of the shell; 128 + signal when a signal ended it
public record ProcessOutcome(Ending ending, int exitCode) {
    public enum Ending {
        EXITED,
        CANCELED,
        TIMED_OUT,
        OUT_OF_MEMORY,
        TOO_MANY_PROCESSES
    }

    public boolean isSuccess() {
        return ending == Ending.EXITED && exitCode == 0;
    }
}
