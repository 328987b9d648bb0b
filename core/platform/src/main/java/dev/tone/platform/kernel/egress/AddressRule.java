package dev.tone.platform.kernel.egress;

import java.net.Inet6Address;
import java.net.InetAddress;

/// Which addresses may be called.
@FunctionalInterface
public interface AddressRule {
    boolean allows(InetAddress address);

    /// Everything: the platform is a person's own and calls what the person could call.
    static AddressRule any() {
        return _ -> true;
    }

    /// What is on the public internet: a shared platform must not be led into its own network.
    static AddressRule publicOnly() {
        return address -> !(address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isSharedOrUniqueLocal(address.getAddress(), address instanceof Inet6Address));
    }

    /// `fc00::/7`, `100.64.0.0/10`, and IPv4 inside IPv6 (`64:ff9b::/96`, `::/96`).
    private static boolean isSharedOrUniqueLocal(byte[] bytes, boolean six) {
        if (!six) {
            return bytes[0] == 0 || (bytes[0] == 100 && (bytes[1] & 0xC0) == 64);
        }
        boolean translated =
                bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        boolean compatible = true;
        for (int i = 0; i < 12; i++) {
            compatible &= bytes[i] == 0;
        }
        return (bytes[0] & 0xFE) == 0xFC || translated || compatible;
    }
}
