package dev.tone.platform.kernel.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "64:ff9b::7f00:1",
                "::ffff:127.0.0.1",
                "::127.0.0.1"
            })
    void an_address_inside_is_not_public(String address) throws UnknownHostException {
        assertThat(AddressRule.publicOnly().allows(InetAddress.getByName(address)))
                .isFalse();
        assertThat(AddressRule.any().allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.0.1", "100.128.0.1", "172.32.0.1", "2606:4700::1111"})
    void an_address_outside_is(String address) throws UnknownHostException {
        assertThat(AddressRule.publicOnly().allows(InetAddress.getByName(address)))
                .isTrue();
    }
}
