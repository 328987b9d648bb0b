package dev.tone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Who lets a deployment begin, and how a release takes the traffic.
class ReleaseCommandsTest extends ShopCommands {
    @Test
    void approvedLockedAndDeployedInSpiteOfIt() throws Exception {
        inShop("rules", "-e", "production", "--approvals", "1", "--self").done();
        Ran waits = inShop("deploy", site.toString());
        assertThat(waits.code()).isEqualTo(Tone.WAITS);
        assertThat(waits.out()).contains("#1 waits. 0 of 1 approval").contains("added index.html");
        assertThat(inShop("approve", "1", "--look").done().out()).contains("0 of 1");
        assertThat(inShop("approve", "1", "-m", "fine").done().out()).contains("fine");
        inShop("logs", "1", "-f").done();

        inShop("rules", "-e", "production", "--approvals", "0").done();
        assertThat(inShop("lock", "production", "-r", "moving", "--until", "2h")
                        .done()
                        .out())
                .contains("moving (until ");
        Ran refused = inShop("deploy", site.toString());
        assertThat(refused.code()).isEqualTo(Tone.REFUSED);
        assertThat(refused.err()).contains("environment/locked").contains("Add --override \"WHY\".");
        inShop("deploy", site.toString(), "--override", "the shop is down").done();
        assertThat(inShop("deployments").done().out()).contains("despite a lock or a freeze: the shop is down");
        assertThat(inShop("unlock", "production").done().out()).doesNotContain("moving");
    }

    @Test
    void refusedWithAComment() {
        inShop("rules", "-e", "production", "--approvals", "1", "--self").done();
        Ran waits = inShop("deploy", site.toString(), "--no-wait");
        assertThat(waits.code()).isEqualTo(Tone.WAITS);
        assertThat(waits.out()).startsWith("#1 ");
        assertThat(waits.err()).contains("#1 waits. 0 of 1 approval");
        assertThat(inShop("deployments").done().out()).contains("waits for approval, 0 of 1");

        assertThat(inShop("refuse", "latest", "-m", "not on a Friday").done().out())
                .contains("Refused by")
                .contains("not on a Friday");
        assertThat(inShop("deployments").done().out())
                .contains("canceled")
                .contains("by " + System.getProperty("user.name"));
    }

    @Test
    void a_release_on_trial_is_looked_at_continued_aborted_and_promoted() throws Exception {
        inShop("deploy", site.toString()).done();
        assertThat(inShop("release", "strategy", "canary", "-e", "production", "--steps", "5% 1h, 50% 1h", "--ask")
                        .done()
                        .out())
                .contains("canary 5% 1h, 50% 1h, asks");
        assertThat(inShop("release", "strategy", "canary", "-e", "production", "--steps", "5 % for ever")
                        .err())
                .contains("5% 10m, 25% 1h");
        assertThat(inShop("release", "strategy", "sudden", "-e", "production").err())
                .contains("at-once, blue-green, canary");
        Files.writeString(site.resolve("index.html"), "<h1>two</h1>");
        inShop("deploy", site.toString(), "--no-wait").done();
        untilShown("Canary 5 %");
        assertThat(inShop("release").done().out()).contains("#2", "production", "canary", "5 %");
        assertThat(inShop("release", "continue").done().code()).isZero();
        untilShown("Canary 50 %");
        assertThat(inShop("release", "show", "2").done().out())
                .contains("alone at http://next-production-corner-shop.localhost:", "new", "before", "0 exits");
        assertThat(inShop("release", "abort").done().out()).contains("#2 canceled");
        assertThat(inShop("release", "show", "2").done().out()).contains("It was taken back");
        assertThat(page(inShop("sites", "--json").done().out().replaceAll("(?s).*?\"url\":\"([^\"]+)\".*", "$1")))
                .contains("one");

        inShop("deploy", site.toString(), "--no-wait", "--release", "blue-green", "--healthy", "1h")
                .done();
        untilShown("It runs beside the release before");
        inShop("release", "promote").done();
        untilShown("It has all of the traffic");
        assertThat(inShop("rollback", "1", "-r", "no").done().out()).contains("still runs; nothing is started");
        assertThat(inShop("release", "promote", "1").code()).isEqualTo(Tone.REFUSED);
        assertThat(inShop("deploy", site.toString(), "--release", "at-once")
                        .done()
                        .out())
                .contains("succeeded");
    }

    private void untilShown(String text) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!inShop("release", "show").out().contains(text)) {
            assertThat(System.nanoTime()).as(text).isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
