package dev.tone.platform.deployments.remote;

import dev.tone.platform.deployments.remote.git.GitHost;
import dev.tone.platform.deployments.remote.github.GithubHost;
import dev.tone.platform.deployments.remote.kubernetes.KubernetesHost;
import dev.tone.platform.deployments.remote.netlify.NetlifyHost;
import dev.tone.platform.deployments.remote.vercel.VercelHost;
import dev.tone.platform.kernel.egress.AddressRule;
import dev.tone.platform.kernel.egress.Egress;
import dev.tone.platform.kernel.egress.Pauses;
import java.util.List;

/// What of the world beyond this machine deployments know.
public record Outside(List<Host> hosts, Egress.Limits limits, Pauses pauses) {
    public Outside {
        hosts = List.copyOf(hosts);
    }

    /// @param own whether the platform is one person's own and may reach what they can
    public static Outside real(boolean own) {
        return new Outside(
                List.of(
                        NetlifyHost.real(),
                        VercelHost.real(),
                        GithubHost.real(),
                        new KubernetesHost(),
                        GitHost.real(own, rule(own))),
                Egress.Limits.usual(),
                Pauses.real());
    }

    /// A shared platform must not be led into its own network.
    public static AddressRule rule(boolean own) {
        return own ? AddressRule.any() : AddressRule.publicOnly();
    }
}
