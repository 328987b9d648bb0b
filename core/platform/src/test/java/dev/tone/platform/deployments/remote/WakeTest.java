package dev.tone.platform.deployments.remote;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.deployments.remote.netlify.NetlifyHost;
import dev.tone.platform.kernel.egress.Pauses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A provider's call ends the pause before the next look, and nothing else.
@DisabledOnOs(OS.WINDOWS)
class WakeTest {
    @TempDir
    Path folder;

    @Test
    void whoever_is_called_looks_at_once() {
        Pauses endless = (_, caller) -> Pauses.real().pause(Duration.ofHours(1), caller);
        try (SimulatedNetlify netlify = new SimulatedNetlify();
                HostBench host = new HostBench(
                        folder, new NetlifyHost(netlify.api()), Duration.ofSeconds(20), HostBench.TOKEN, endless)) {
            host.connected(Map.of("site", "my-site.netlify.app"));
            ProjectId project = host.project.id();
            assertThat(host.bench.wiring.wake(project, null)).isZero();

            Deployment deployment =
                    host.bench.deploy(host.project, host.production, host.artifact("one", Map.of("index.html", "one")));
            eventually("it waits", () -> !host.pauses.isEmpty());

            assertThat(host.bench.wiring.wake(project, "vercel")).isZero();
            assertThat(host.bench.wiring.wake(new ProjectId("another"), "netlify"))
                    .isZero();
            assertThat(host.bench.get(deployment.id()).finishedAt()).isNull();
            assertThat(host.bench.wiring.wake(project, "netlify")).isEqualTo(1);
            eventually("it is published", () -> {
                host.bench.wiring.wake(project, null);
                return host.bench.get(deployment.id()).finishedAt() != null;
            });
            assertThat(host.bench.get(deployment.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
            assertThat(netlify.problems()).isEmpty();
        }
    }
}
