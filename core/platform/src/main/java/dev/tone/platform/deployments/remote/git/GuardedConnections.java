package dev.tone.platform.deployments.remote.git;

import dev.tone.platform.kernel.egress.AddressRule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URL;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/// Git speaks its own HTTP; each of its connections, also after a redirect, asks here whether it may be made.
final class GuardedConnections implements HttpConnectionFactory {
    private final JDKHttpConnectionFactory connections = new JDKHttpConnectionFactory();
    private final AddressRule rule;

    GuardedConnections(AddressRule rule) {
        this.rule = rule;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        check(url);
        return connections.create(url);
    }

    @Override
    public HttpConnection create(URL url, @Nullable Proxy proxy) throws IOException {
        check(url);
        return connections.create(url, proxy);
    }

    private void check(URL url) throws IOException {
        for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
            if (!rule.allows(address)) {
                throw new IOException("This address is not called from here");
            }
        }
    }
}
