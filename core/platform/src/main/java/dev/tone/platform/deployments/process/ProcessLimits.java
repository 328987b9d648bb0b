package dev.tone.platform.deployments.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a command may use before it is ended.
///
/// @param time null for no limit
/// @param memoryBytes resident memory of all its processes together
/// @param processes how many may live at the same time
public record ProcessLimits(@Nullable Duration time, long memoryBytes, int processes) {
    private static final long GIB = 1L << 30;

    public ProcessLimits {
        if (memoryBytes <= 0 || processes <= 0) {
            throw new IllegalArgumentException("A limit is positive");
        }
    }

    public static ProcessLimits forBuilds() {
        return new ProcessLimits(Duration.ofMinutes(30), 4 * GIB, 512);
    }

    public static ProcessLimits forSites() {
        return new ProcessLimits(null, 4 * GIB, 512);
    }
}
