package dev.tone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.json.Json;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The command line as a whole: projects, other platforms, and what it says when something is wrong.
class ToneTest extends ShopCommands {
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
    void what_nobody_reads_any_more_ends() throws Exception {
        Deployment live =
                Json.read(inShop("deploy", site.toString(), "--json").done().out(), Deployment.class);
        page(live.url());
        StringWriter err = new StringWriter();
        PrintWriter closed = new PrintWriter(Writer.nullWriter());
        closed.close();

        int code = Tone.run(
                closed,
                new PrintWriter(err, true),
                "logs",
                "--site",
                "production",
                "-f",
                "-p",
                "corner-shop",
                "--data",
                data.toString());

        assertThat(code).isEqualTo(Tone.BROKEN);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_full_disk_is_told_and_a_closed_pipe_is_not() {
        assertThat(saidWhen("No space left on device")).contains("No space left on device", "(cli/broken)");
        assertThat(saidWhen("Broken pipe")).isEmpty();
    }

    private static String saidWhen(String failure) {
        Output output = new Output(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException(failure);
            }
        });
        PrintWriter out = new PrintWriter(output, true);
        out.println("anything");
        assertThat(out.checkError()).isTrue();
        StringWriter said = new StringWriter();
        output.explain(new PrintWriter(said, true));
        return said.toString();
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
    void the_doctor_knows_of_damaged_files() throws Exception {
        inShop("artifacts", "send", site.toString()).done();
        assertThat(tone("doctor").out()).contains("none known to be damaged");
        flipAByteOfEachBlob();

        tone("storage", "--check");
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (tone("storage").code() == Tone.DONE) {
            assertThat(System.nanoTime()).as("the check ends in time").isLessThan(deadline);
        }

        Ran sick = tone("doctor");
        assertThat(sick.code()).isEqualTo(Tone.NOT_SUCCEEDED);
        assertThat(sick.out()).contains("1 damaged", "`tone storage` names them");
    }

    private void flipAByteOfEachBlob() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("blobs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length - 1] ^= 1;
                Files.write(file, bytes);
            }
        }
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
    void without_a_project_it_is_said_how_one_is_made() {
        inShop("projects", "delete").done();

        Ran none = tone("deployments");

        assertThat(none.code()).isEqualTo(Tone.REFUSED);
        assertThat(none.err()).contains("There is no project yet.").contains("tone projects create NAME");
        tone("projects", "create", "Market hall").done();
        tone("deployments").done();
        tone("projects", "create", "Second").done();
        assertThat(tone("deployments").err())
                .contains("more than one project")
                .contains("market-hall")
                .contains("second");
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
        var line = new LogLine(
                1,
                Instant.EPOCH,
                LogStream.OUT,
                LogLevel.ERROR,
                "build",
                "\u001b[31mred\u001b[0m \u001b]0;title\u0007 end");

        assertThat(LogsCommand.text(line, false)).endsWith("E build | red ]0;title end");
        assertThat(Printer.bytes(1536)).isEqualTo("1.5 KiB");
        assertThat(Printer.bytes(5L << 30)).isEqualTo("5.0 GiB");
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
}
