package dev.tone.platform.deployments.remote;

import dev.tone.platform.deployments.remote.github.GithubHost;
import dev.tone.platform.deployments.remote.netlify.NetlifyHost;
import dev.tone.platform.deployments.remote.vercel.VercelHost;
import dev.tone.platform.kernel.egress.Egress;
import dev.tone.platform.kernel.egress.Pauses;
import java.util.List;

/// What of the world beyond this machine deployments know.
public record Outside(List<Host> hosts, Egress.Limits limits, Pauses pauses) {
    public Outside {
        hosts = List.copyOf(hosts);
    }

    public static Outside real() {
        return new Outside(
                List.of(NetlifyHost.real(), VercelHost.real(), GithubHost.real()),
                Egress.Limits.usual(),
                Pauses.real());
    }
}
