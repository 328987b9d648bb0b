package dev.tone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/// A command that asks a platform: the connection ends with it.
abstract class PlatformCommand implements Callable<Integer> {
    @Mixin
    final Session session = new Session();

    @Override
    public final Integer call() throws Exception {
        try (session) {
            return run();
        }
    }

    /// @return the exit code
    abstract int run() throws Exception;
}
