package dev.tone.platform.deployments.sandbox;

import dev.tone.model.deployment.Isolation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The best sandbox of this machine, found in the background: trying it takes the time of a process, which must not
/// delay the platform's start. Asking waits for the answer.
public final class DetectedSandbox implements Sandbox {
    private final FutureTask<Sandbox> detection;

    /// Begins to look. Parameters as in [Sandboxes#detect].
    public DetectedSandbox(String searchPath, List<Path> programs) {
        detection = new FutureTask<>(() -> Sandboxes.detect(searchPath, programs));
        Thread.ofPlatform().daemon().name("sandbox-detection").start(detection);
    }

    private Sandbox found() {
        try {
            return detection.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the sandbox was looked for", e);
        } catch (ExecutionException e) {
            return Sandbox.none("Builds run with your own rights: the sandbox could not be tried.");
        }
    }

    @Override
    public Isolation isolation() {
        return found().isolation();
    }

    @Override
    public List<String> wrap(SandboxSpec spec, List<String> command) {
        return found().wrap(spec, command);
    }

    @Override
    public String explanation() {
        return found().explanation();
    }
}
