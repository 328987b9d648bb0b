package dev.tone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.json.Json;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line against a real platform on a folder of its own.
class ToneTest {
    @TempDir
    Path folder;

    private Path data;
    private Platform platform;
    private Path site;

    /// What a command left behind.
    private record Ran(int code, String out, String err) {
        Ran done() {
            assertThat(code).as(out + err).isEqualTo(Tone.DONE);
            return this;
        }
    }

    @BeforeEach
    void start() throws IOException {
        data = folder.resolve("data");
        platform = Platform.start(PlatformConfig.embedded(data));
        site = Files.createDirectories(folder.resolve("my site"));
        Files.writeString(site.resolve("index.html"), "<h1>one</h1>");
        tone("projects", "create", "Corner shop").done();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private Ran tone(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        int code = Tone.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
        return new Ran(code, out.toString(), err.toString());
    }

    private Ran inShop(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "-p";
        all[arguments.length + 1] = "corner-shop";
        return tone(all);
    }

    private static String page(String url) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + URI.create(url).getPort() + "/");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

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
    void artifacts_are_tagged_found_counted_and_cleaned_up() throws IOException {
        Files.writeString(
                site.resolve("package-lock.json"),
                "{\"packages\":{\"node_modules/left-pad\":{\"version\":\"1.3.0\",\"license\":\"WTFPL\"}}}");
        inShop("artifacts", "send", site.toString()).done();
        Files.writeString(site.resolve("index.html"), "<h1>two</h1>");
        inShop("artifacts", "send", site.toString()).done();

        assertThat(inShop("artifacts", "tag", "my site@1", "first", "old")
                        .done()
                        .out())
                .contains("first, old");
        assertThat(inShop("artifacts", "tag", "my site@1", "--remove", "old")
                        .done()
                        .out()
                        .strip())
                .isEqualTo("first");
        assertThat(inShop("artifacts", "--tag", "first").done().out())
                .contains("v1")
                .doesNotContain("v2");
        assertThat(inShop("artifacts", "--file", "package-lock").done().out()).contains("v1", "v2");
        assertThat(inShop("artifacts", "show", "my site").done().out()).contains("my site v2", "added");
        assertThat(inShop("artifacts", "parts", "my site").done().out()).contains("left-pad", "1.3.0", "WTFPL");
        assertThat(inShop("artifacts", "usage").done().out()).contains("2 artifacts", "FREED");
        assertThat(inShop("artifacts", "expiry", "--keep-versions", "1").done().out())
                .contains("newest 1 versions");

        assertThat(inShop("artifacts", "clean-up").done().out()).contains("stays  my site v1  tagged: first");
        assertThat(inShop("artifacts", "clean-up", "--keep-versions", "1", "--also-tagged")
                        .done()
                        .out())
                .contains("goes   my site v1  old-version", "Would free");
        assertThat(inShop("artifacts", "--tag", "first").done().out()).contains("v1");
        inShop("artifacts", "clean-up", "--keep-versions", "1", "--also-tagged", "--yes")
                .done();
        assertThat(inShop("artifacts").done().out()).contains("v2").doesNotContain("v1");
        assertThat(inShop("artifacts", "show", "nothing").code()).isEqualTo(Tone.REFUSED);
    }

    @Test
    void a_folder_that_has_not_changed_is_not_sent_twice() {
        assertThat(inShop("artifacts", "send", site.toString()).done().err()).contains("Sent my site v1");

        Ran again = inShop("artifacts", "send", site.toString()).done();

        assertThat(again.err()).contains("my site is already here as version 1");
        assertThat(inShop("artifacts").done().out()).contains("v1").doesNotContain("v2");
    }

    @Test
    void a_link_gives_the_file_until_it_is_taken_back() throws IOException, InterruptedException {
        inShop("artifacts", "send", site.toString()).done();

        String url = inShop("artifacts", "link", "my site", "--path", "index.html", "--hours", "2")
                .done()
                .out()
                .strip();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("<h1>one</h1>");
            String listed = inShop("artifacts", "links", "my site").done().out();
            assertThat(listed).contains("index.html", "works");
            String id = url.split("/")[6];
            inShop("artifacts", "unlink", id).done();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(inShop("artifacts", "links", "my site").done().out()).contains("taken back");
        }
    }

    @Test
    void artifacts_go_there_and_come_back() throws IOException {
        Artifact sent = Json.read(
                inShop("artifacts", "send", site.toString(), "--json").done().out(), Artifact.class);
        assertThat(inShop("artifacts", "-q", "my").done().out())
                .contains("my site", sent.id().value());

        Path zip = folder.resolve("back.zip");
        inShop("artifacts", "fetch", sent.id().value(), zip.toString()).done();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            assertThat(archive.getInputStream(archive.getEntry("index.html")).readAllBytes())
                    .asString()
                    .isEqualTo("<h1>one</h1>");
        }
        assertThat(inShop("artifacts", "fetch", sent.id().value(), zip.toString())
                        .err())
                .contains("is there already");
        inShop("artifacts", "delete", sent.id().value()).done();
        assertThat(inShop("artifacts").done().out()).doesNotContain(sent.id().value());
    }

    @Test
    void what_was_wrong_stays_in_sight() {
        StringWriter silent = new StringWriter();
        assertThat(Tone.run(new PrintWriter(silent), new PrintWriter(silent))).isEqualTo(2);
        assertThat(silent.toString()).contains("Say what to do.", "Usage: tone");

        Ran wrong = tone("deploy", "--datta", "x");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("--datta", "--data", "`tone deploy --help`")
                .doesNotContain("Usage:");
    }

    @Test
    void what_is_wrong_says_what_to_do() {
        for (List<String> wrong : List.of(
                List.of("logs", "99", "corner-shop has no"),
                List.of("deploy", "nowhere", "nothing at nowhere"),
                List.of("logs", "latest", "was never deployed"),
                List.of("open", "--print", "Nothing runs"))) {
            Ran ran = inShop(wrong.get(0), wrong.get(1));
            assertThat(ran.code()).as(ran.err()).isEqualTo(Tone.REFUSED);
            assertThat(ran.err()).containsIgnoringCase(wrong.get(2).replace("corner-shop", "Corner shop"));
        }
        assertThat(tone("deployments", "-p", "other").err()).contains("There is no project other");
        assertThat(tone().code()).isEqualTo(2);
        assertThat(inShop("logs", "--grep", "(").err()).contains("not a regular expression");
        assertThat(inShop("deploy").code()).isEqualTo(2);
    }

    @Test
    void the_doctor_looks_around_and_a_missing_platform_is_told() {
        assertThat(tone("doctor").out()).contains("platform").contains("disk");

        platform.close();
        Ran alone = tone("projects");

        assertThat(alone.code()).isEqualTo(Tone.NO_PLATFORM);
        assertThat(alone.err()).contains("No platform runs on").contains("Start Tone");
        assertThat(tone("doctor").code()).isEqualTo(Tone.NOT_SUCCEEDED);
    }

    @Test
    void projects_are_renamed_archived_restored_and_deleted() {
        inShop("projects", "rename", "Market hall").done();
        assertThat(tone("projects").done().out()).contains("Market hall").contains("corner-shop");

        inShop("projects", "archive").done();
        assertThat(tone("projects").done().out()).doesNotContain("Market hall");
        assertThat(tone("projects", "--archived").done().out()).contains("Market hall");
        assertThat(inShop("deployments").code()).isNotEqualTo(Tone.DONE);

        assertThat(inShop("projects", "restore").done().out()).contains("Market hall is back");
        inShop("projects", "delete").done();
        assertThat(tone("projects", "--deleted").done().out()).contains("Market hall");
        inShop("projects", "restore").done();
        assertThat(tone("projects").done().out()).contains("Market hall");
        assertThat(inShop("projects", "restore").err()).contains("There is no project corner-shop");
    }

    @Test
    void another_platform_is_asked_with_its_token() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), platform.token() + "\n");
        StringWriter out = new StringWriter();

        int code = Tone.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "projects",
                "--platform",
                platform.url().toString(),
                "--token-file",
                token.toString());

        assertThat(code).as(out.toString()).isEqualTo(Tone.DONE);
        assertThat(out.toString()).contains("corner-shop");
    }

    @Test
    void escapes_of_a_build_do_not_reach_the_terminal() {
        var line = new dev.tone.model.log.LogLine(
                1,
                java.time.Instant.EPOCH,
                dev.tone.model.log.LogStream.OUT,
                dev.tone.model.log.LogLevel.ERROR,
                "build",
                "\u001b[31mred\u001b[0m \u001b]0;title\u0007 end");

        assertThat(LogsCommand.text(line, false)).endsWith("E build | red ]0;title end");
        assertThat(Printer.bytes(1536)).isEqualTo("1.5 KiB");
        assertThat(Printer.bytes(5L << 30)).isEqualTo("5.0 GiB");
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
    void whatGoesWrongOnThisComputerIsToldFromWhatThePlatformRefuses() throws IOException {
        Files.writeString(data.resolve("cli"), "where uploads are remembered");

        Ran broken = inShop("deploy", site.toString());

        assertThat(broken.code()).isEqualTo(Tone.BROKEN);
        assertThat(broken.err())
                .startsWith("This computer did not let it be done: ")
                .contains(data.resolve("cli").toString(), "(cli/broken)")
                .doesNotContain("\tat ");
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
    void webhooks_are_told_and_replayed() throws IOException {
        List<String> events = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            events.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(events.size() == 3 ? 500 : 204, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/ci";
            assertThat(inShop("webhooks", "add", url, "-e", "artifact.created,site.down")
                            .done()
                            .out()
                            .strip())
                    .matches("whsec_[A-Za-z0-9+/]{43}=");
            assertThat(inShop("webhooks").done().out()).contains(url, "artifact.created, site.down", "on");
            assertThat(inShop("webhooks", "add", url, "-e", "nonsense").err()).contains("deployment.succeeded");
            assertThat(inShop("webhooks", "test", "/ci").done().out()).contains("Delivered: it answered 204");

            inShop("artifacts", "send", site.toString()).done();
            String delivery = "";
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (delivery.isEmpty() && System.nanoTime() < deadline) {
                delivery = inShop("webhooks", "deliveries", "/ci", "--state", "delivered")
                        .done()
                        .out()
                        .lines()
                        .filter(line -> line.contains("artifact.created"))
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .findFirst()
                        .orElse("");
            }
            assertThat(tone("webhooks", "show", delivery).done().out())
                    .contains("dev.tone.artifact.created", "#1  ", "204");
            Ran replay = tone("webhooks", "replay", delivery);
            assertThat(replay.code()).isEqualTo(Tone.NOT_SUCCEEDED);
            assertThat(replay.out()).contains("It answered 500.");
            assertThat(events.get(2)).isEqualTo(events.get(1));

            assertThat(inShop("webhooks", "switch", "/ci", "off").done().out()).contains("off (person)");
            assertThat(inShop("webhooks", "rotate-secret", "/ci").done().out()).startsWith("whsec_");
            inShop("webhooks", "remove", "/ci").done();
            assertThat(inShop("webhooks", "deliveries", "/ci").err()).contains("There is no webhook /ci");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void hooks_are_made_called_and_removed() throws IOException, InterruptedException {
        inShop("artifacts", "send", site.toString()).done();
        List<String> made = inShop("hooks", "add", "CI", "--artifact", "my site", "-e", "production")
                .done()
                .out()
                .lines()
                .toList();
        assertThat(made.get(1)).startsWith("whsec_");
        assertThat(inShop("hooks").done().out()).contains("CI", "deploys my site to production", made.get(0));

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(made.get(0)))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(inShop("hooks", "calls", "CI").done().out()).contains("refused", "hook/no-signature");
        assertThat(inShop("hooks", "switch", "CI", "off").done().out()).contains("CI is off.");
        assertThat(inShop("hooks", "rotate-secret", "CI").done().out()).contains("whsec_");
        inShop("hooks", "remove", "CI").done();
        assertThat(inShop("hooks", "calls", "CI").code()).isEqualTo(Tone.REFUSED);
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
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
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
}
