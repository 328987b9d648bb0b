package dev.tone.platform.deployments.process;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// `kill(2)` without a helper process: it has to work when the process table is full, and on process groups, which
/// [ProcessHandle] does not know. POSIX only.
final class Signals {
    static final int TERM = 15;
    static final int KILL = 9;

    private static final MethodHandle KILL_CALL = link();

    private Signals() {}

    /// @param pid a process, or a process group when negative
    /// @return whether something was there to be signalled
    static boolean send(long pid, int signal) {
        if (pid == 0 || pid == -1 || pid == 1) {
            throw new IllegalArgumentException("Never signal everybody: " + pid);
        }
        try {
            return (int) KILL_CALL.invokeExact((int) pid, signal) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("kill(2) could not be called", e);
        }
    }

    private static MethodHandle link() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("kill"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    }
}
