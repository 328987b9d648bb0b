package dev.tone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Environments are named, taken out of use and back.
class EnvironmentCommandsTest extends ShopCommands {
    @Test
    void renamed_archived_with_what_it_serves_and_restored() throws Exception {
        inShop("deploy", site.toString(), "-e", "preview").done();

        assertThat(inShop("environments", "rename", "preview", "staging").done().out())
                .contains("staging");
        assertThat(inShop("open", "--print", "-e", "staging").done().out())
                .contains("http://staging-corner-shop.localhost");

        Ran refused = inShop("environments", "archive", "staging");
        assertThat(refused.code()).isEqualTo(Tone.REFUSED);
        assertThat(refused.err()).contains("“staging” serves #1.").contains("--stop");
        inShop("environments", "archive", "staging", "--stop").done();

        assertThat(inShop("environments").done().out()).contains("production").doesNotContain("staging");
        assertThat(inShop("environments", "--archived").done().out())
                .contains("staging")
                .doesNotContain("production");
        assertThat(inShop("deployments").done().out()).contains("staging");
        assertThat(inShop("deploy", site.toString(), "-e", "staging").err())
                .contains("has no environment staging")
                .contains("It has: production.");

        inShop("environments", "restore", "staging").done();
        assertThat(inShop("environments").done().out()).contains("staging");
    }
}
