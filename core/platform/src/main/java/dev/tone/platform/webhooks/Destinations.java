package dev.tone.platform.webhooks;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.platform.kernel.egress.AddressRule;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// Where webhooks may lead. A person's own platform sends wherever they could go themselves; one that is shared sends
/// over TLS to the public internet, and beyond that only to hosts that whoever runs it has named.
class Destinations {
    private static final int LONGEST = 2_000;

    private final boolean own;
    private final Set<String> named;

    /// @param named hosts that are called whatever their address
    Destinations(boolean own, Set<String> named) {
        this.own = own;
        this.named = named.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /// @throws FaultException `webhook/invalid-url`, `webhook/not-https`, `webhook/private-address`
    URI require(String text) {
        URI uri = parsed(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (!(scheme.equals("https") || scheme.equals("http"))
                || host == null
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null) {
            throw invalid();
        }
        if (mayBePrivate(uri)) {
            return uri;
        }
        if (!scheme.equals("https")) {
            throw Fault.invalid(
                            "webhook/not-https",
                            "This platform sends webhooks over TLS only.",
                            "Give an address that begins with https://.")
                    .asException();
        }
        if (isPrivate(host)) {
            throw Fault.invalid(
                            "webhook/private-address",
                            "This address is inside a private network.",
                            "Give one on the internet, or ask whoever runs the platform to allow the host.")
                    .asException();
        }
        return uri;
    }

    /// Whether the address is called whatever it resolves to.
    boolean mayBePrivate(URI uri) {
        String host = uri.getHost();
        return own || host != null && named.contains(host.toLowerCase(Locale.ROOT));
    }

    private static boolean isPrivate(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        try {
            String literal = name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
            return !AddressRule.publicOnly().allows(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException e) {
            // A name: what it resolves to is looked at when it is called.
            return false;
        }
    }

    private static URI parsed(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw invalid();
        }
        try {
            return new URI(stripped);
        } catch (URISyntaxException e) {
            throw invalid();
        }
    }

    private static FaultException invalid() {
        return Fault.invalid(
                        "webhook/invalid-url",
                        "This is no address that can be called.",
                        "Give one like https://example.com/tone, without a name, a password or a #.")
                .asException();
    }
}
