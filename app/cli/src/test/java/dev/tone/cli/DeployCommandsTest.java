package dev.tone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is deployed, again, later or back, and how two deployments differ.
class DeployCommandsTest extends ShopCommands {
    @Test
    void deployed_again_rolled_back_and_promoted() throws Exception {
        Ran first = inShop("deploy", site.toString()).done();
        assertThat(first.out())
                .contains("Live at http://production-corner-shop.localhost:")
                .contains("#1 succeeded");
        Files.writeString(site.resolve("index.html"), "<h1>two</h1>");
        Deployment second =
                Json.read(inShop("deploy", site.toString(), "--json").done().out(), Deployment.class);
        assertThat(page(second.url())).isEqualTo("<h1>two</h1>");
        assertThat(inShop("why").done().out()).contains("#2 succeeded").contains("nothing failed");

        inShop("rollback", "1", "-r", "two is worse").done();
        assertThat(page(second.url())).isEqualTo("<h1>one</h1>");
        Ran nothing = inShop("rollback", "1", "-r", "again");
        assertThat(nothing.code()).isEqualTo(Tone.REFUSED);
        assertThat(nothing.err()).contains("The release of #1 is live in “production” already.");
        inShop("promote", "latest", "-e", "preview").done();

        Ran list = inShop("deployments").done();
        assertThat(list.out().lines().map(line -> line.split(" +")[0]))
                .containsExactly("NUMBER", "#4", "#3", "#2", "#1");
        assertThat(list.out()).contains("rollback").contains("promote");
        assertThat(inShop("open", "--print", "-e", "preview").done().out())
                .startsWith("http://preview-corner-shop.localhost:");
        assertThat(inShop("sites").done().out()).contains("healthy");
        inShop("sites", "--stop", "preview").done();
        assertThat(inShop("sites").done().out()).contains("stopped");
        inShop("sites", "--start", "preview").done();
    }

    @Test
    void commands_are_shown_before_they_are_trusted_and_a_failure_says_why() throws IOException {
        Files.writeString(site.resolve("package.json"), "{\"scripts\":{\"build\":\"sh build.sh\"}}");
        Files.writeString(
                site.resolve("tone.json"), "{\"build\":\"echo error: no such module; exit 7\",\"output\":\"out\"}");

        Ran asked = inShop("deploy", site.toString());
        assertThat(asked.code()).isEqualTo(Tone.REFUSED);
        assertThat(asked.err()).contains("$ echo error: no such module; exit 7").contains("--trust");

        Ran failed = inShop("deploy", site.toString(), "--trust");
        assertThat(failed.code()).isEqualTo(Tone.NOT_SUCCEEDED);
        assertThat(failed.out()).contains("#1 failed").contains("exit code: 7").contains("error: no such module");
        assertThat(inShop("logs", "1", "--grep", "no such module$").done().out().lines())
                .hasSize(1);
        assertThat(inShop("logs", "1", "--element", "web").done().out()).isEmpty();
        assertThat(inShop("logs", "1", "--step", "build", "--grep", "no such module$", "--since", "1h")
                        .done()
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(inShop("logs", "1", "--step", "health").done().out()).isEmpty();
        assertThat(inShop("logs", "1", "--until", "1h").done().out()).isEmpty();
        assertThat(inShop("logs", "1", "--invert", "--grep", "no such module$", "--step", "build")
                        .done()
                        .out())
                .doesNotContain("| error: no such module");
        assertThat(inShop("logs", "1", "--since", "soon").err()).contains("“soon” is no time");
        assertThat(inShop("retry", "1").code()).isEqualTo(Tone.NOT_SUCCEEDED);
        assertThat(inShop("why").done().out())
                .contains("#2 failed: It failed with: error: no such module")
                .contains("The build failed with exit code 7. (confidence: low)")
                .contains(": error: no such module")
                .contains("like #1")
                .contains("next: tone retry 2");
        assertThat(inShop("why", "1", "--json").done().out()).contains("\"cause\":{", "\"kind\":\"message\"");
        Ran all = inShop("logs", "1", "--json").done();
        assertThat(all.out().lines()).allMatch(line -> line.contains("\"sequence\":"));
    }

    @Test
    void how_it_is_built_and_run_can_be_said() throws Exception {
        Ran asked = inShop("deploy", site.toString(), "--build", "mkdir out && cp index.html out/", "--output", "out");
        assertThat(asked.code()).isEqualTo(Tone.REFUSED);
        assertThat(asked.err()).contains("$ mkdir out && cp index.html out/");

        Deployment built = Json.read(
                inShop(
                                "deploy",
                                site.toString(),
                                "--build",
                                "mkdir out && cp index.html out/",
                                "--output",
                                "out",
                                "--trust",
                                "--json")
                        .done()
                        .out(),
                Deployment.class);
        assertThat(built.releaseFiles()).isEqualTo(1);
        assertThat(page(built.url())).isEqualTo("<h1>one</h1>");

        Deployment runs = Json.read(
                inShop(
                                "deploy",
                                site.toString(),
                                "--start",
                                "exit 3",
                                "--health",
                                "/ready",
                                "--network",
                                "--trust",
                                "--json",
                                "--no-wait",
                                "--at",
                                "2h")
                        .out(),
                Deployment.class);
        assertThat(runs.settings().start()).isEqualTo("exit 3");
        assertThat(runs.settings().output()).as("a folder beside it").isNull();
        assertThat(runs.settings().healthPath()).isEqualTo("/ready");
        assertThat(runs.settings().network()).isTrue();
        assertThat(inShop("deploy", site.toString(), "--output", "").err()).contains("Neither a folder to serve");
    }

    @Test
    void anEnvironmentIsMadeAndDeployedTo() {
        inShop("environments", "create", "staging").done();

        assertThat(inShop("environments").done().out().lines().map(line -> line.split(" +")[0]))
                .containsExactly("NAME", "production", "preview", "staging");
        inShop("deploy", site.toString(), "-e", "staging").done();
        assertThat(inShop("environments", "create", "staging").code()).isEqualTo(Tone.REFUSED);
    }

    @Test
    void redeployedAndScheduled() throws Exception {
        inShop("deploy", site.toString()).done();
        assertThat(inShop("redeploy", "1", "--no-build").done().out()).contains("#2 succeeded");
        assertThat(inShop("retry", "1").err()).contains("deployment/nothing-failed");
        Ran waits = inShop("deploy", site.toString(), "--at", "2h");
        assertThat(waits.code()).isEqualTo(Tone.WAITS);
        assertThat(waits.out()).contains("#3 waits. It begins at ");
        assertThat(inShop("schedule", "3", "--at", "3d").done().out()).contains("It begins at ");
        assertThat(inShop("deployments").done().out().lines().filter(line -> line.startsWith("#3")))
                .singleElement()
                .asString()
                .contains("begins at 20");
        inShop("schedule", "3").done();
        inShop("logs", "3", "-f").done();
        assertThat(inShop("sites", "--restart", "production").err()).contains("site/nothing-to-restart");
    }

    @Test
    void comparesTwoDeploymentsAndPlansARollback() throws IOException {
        inShop("deploy", site.toString()).done();
        Files.writeString(site.resolve("index.html"), "<h1>two</h1>");
        Files.writeString(site.resolve("about.html"), "about");
        inShop("deploy", site.toString()).done();

        assertThat(inShop("compare", "1", "2").done().out()).contains("#1 -> #2", "+ about.html", "~ index.html");
        assertThat(inShop("compare", "2", "1").done().out()).contains("- about.html");
        assertThat(inShop("compare", "1", "2", "--file", "index.html").done().out())
                .contains("- <h1>one</h1>", "+ <h1>two</h1>");
        assertThat(inShop("compare", "1", "2", "--log").done().out()).contains("== package");
        assertThat(inShop("compare", "1", "2", "--blueprint", "compose").done().out())
                .contains("cannot be compared");
        assertThat(inShop("rollback", "1", "--plan").done().out()).contains("- about.html", "Feature flags");
        assertThat(inShop("compare", "1", "77").code()).isEqualTo(Tone.REFUSED);
    }

    @Test
    void the_deployment_that_broke_it_is_found_by_a_command() throws IOException {
        for (String text : List.of("good", "fine", "broken since now", "broken as well")) {
            Files.writeString(site.resolve("index.html"), text);
            inShop("deploy", site.toString()).done();
        }

        Ran found = inShop(
                "bisect",
                "1",
                "4",
                "--run",
                "test -n \"$TONE_URL\" || exit 125; curl -fsS -o '" + data
                        + "/page' \"http://127.0.0.1:${TONE_URL##*:}\" && ! grep -q broken '" + data + "/page'");

        assertThat(found.code()).as(found.err()).isEqualTo(Tone.DONE);
        assertThat(found.out()).contains("#3 is the first bad one. What it changed since #2:", "index.html");
        assertThat(found.err()).contains("at most 2 steps left");
        assertThat(inShop("bisect", "4", "1").err()).contains("has to come before");
        assertThat(inShop("bisect", "1", "4", "-e", "production").err()).contains("would take its traffic");
    }

    @Test
    void watchedPausedAndResumed() throws Exception {
        inShop("watch", site.toString(), "-e", "production", "--quiet", "0.1", "--once")
                .done();
        Ran same = inShop("watch", site.toString(), "-e", "production", "--quiet", "0.1", "--once")
                .done();
        assertThat(same.out()).contains("Unchanged");
        Files.writeString(site.resolve("index.html"), "<h1>two</h1>");
        inShop("watch", site.toString(), "-e", "production", "--quiet", "0.1", "--once")
                .done();
        inShop("rollback", "1", "-r", "two is worse").done();

        Ran paused = inShop("watch", site.toString(), "-e", "production", "--quiet", "0.1", "--once");
        assertThat(paused.code()).isEqualTo(Tone.REFUSED);
        assertThat(paused.err()).contains("auto-deploy/paused");
        assertThat(inShop("rules").done().out()).contains("paused: #2 was rolled back");
        inShop("resume", "production").done();
        assertThat(inShop("watch", site.toString(), "-e", "production", "--quiet", "0.1", "--once")
                        .err())
                .contains("auto-deploy/excluded");
    }
}
