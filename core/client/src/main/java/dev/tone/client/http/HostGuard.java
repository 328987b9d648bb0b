package dev.tone.client.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/// Resolves the platform's own name and nothing else: a client that was made for one platform talks to no other host,
/// whatever an answer says. Names under `localhost` are this machine (RFC 6761); not every resolver knows that.
final class HostGuard implements Dns {
    private final Supplier<HttpUrl> place;

    HostGuard(Supplier<HttpUrl> place) {
        this.place = place;
    }

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        String host = place.get().host();
        if (!name.equalsIgnoreCase(host)) {
            throw new UnknownHostException(name + " is not the platform " + host);
        }
        if (isLocal(name)) {
            return List.of(
                    InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1}),
                    InetAddress.getByAddress(name, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        }
        return Dns.SYSTEM.lookup(name);
    }

    private static boolean isLocal(String name) {
        return name.equals("localhost") || name.endsWith(".localhost");
    }
}
