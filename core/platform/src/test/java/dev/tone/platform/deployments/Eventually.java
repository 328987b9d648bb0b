package dev.tone.platform.deployments;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits on a condition with a deadline.
public final class Eventually {
    private Eventually() {}

    public static void eventually(String what, BooleanSupplier condition) {
        eventually(what, Duration.ofSeconds(20), condition);
    }

    public static void eventually(String what, Duration within, BooleanSupplier condition) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + within + ": " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
