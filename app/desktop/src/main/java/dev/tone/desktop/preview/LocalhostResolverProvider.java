package dev.tone.desktop.preview;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Locale;
import java.util.stream.Stream;

/// Resolves `localhost` and every name below it to the loopback address inside this program (RFC 6761, section 6.3:
/// name resolution libraries should). Many systems do not, and sites live at
/// `http://<environment>-<project>.localhost`.
/// Everything else goes to the system's resolver. Found by [java.util.ServiceLoader].
public final class LocalhostResolverProvider extends InetAddressResolverProvider {
    private static final byte[] LOOPBACK_4 = {127, 0, 0, 1};

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Resolver(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "localhost names stay here";
    }

    static boolean isLocal(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        return name.endsWith(".localhost");
    }

    private record Resolver(InetAddressResolver system) implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            if (!isLocal(host)) {
                return system.lookupByName(host, policy);
            }
            if ((policy.characteristics() & LookupPolicy.IPV4) == 0) {
                throw new UnknownHostException(host + " has an IPv4 address only");
            }
            return Stream.of(InetAddress.getByAddress(host, LOOPBACK_4));
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return system.lookupByAddress(address);
        }
    }
}
