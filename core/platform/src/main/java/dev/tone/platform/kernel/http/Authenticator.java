package dev.tone.platform.kernel.http;

import dev.tone.platform.kernel.policy.Actor;
import org.jspecify.annotations.Nullable;

/// Knows who a bearer token stands for.
@FunctionalInterface
public interface Authenticator {
    @Nullable
    Actor authenticate(String token);
}
