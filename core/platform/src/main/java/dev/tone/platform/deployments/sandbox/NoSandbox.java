package dev.tone.platform.deployments.sandbox;

import dev.tone.model.deployment.Isolation;
import java.util.List;

record NoSandbox(String explanation) implements Sandbox {
    @Override
    public Isolation isolation() {
        return Isolation.NOT_ISOLATED;
    }

    @Override
    public List<String> wrap(SandboxSpec spec, List<String> command) {
        return command;
    }
}
