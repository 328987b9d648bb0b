package dev.tone.platform.deployments.process;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tone.model.deployment.Isolation;
import dev.tone.platform.deployments.sandbox.Sandbox;
import dev.tone.platform.deployments.sandbox.SandboxSpec;
import dev.tone.platform.deployments.sandbox.Sandboxes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ProcessLauncherTest {
    private static final ProcessLimits LIMITS = new ProcessLimits(Duration.ofSeconds(60), 2L << 30, 200);

    @TempDir
    Path folder;

    private final ProcessTable table = new ProcessTable();
    private ProcessLauncher launcher;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(work());
        launcher = launcher(Sandbox.none("a test"));
    }

    @AfterEach
    void close() {
        launcher.close();
    }

    private Path work() {
        return folder.resolve("work");
    }

    private ProcessLauncher launcher(Sandbox sandbox) {
        return new ProcessLauncher(sandbox, new ProcessLedger(folder.resolve("ledger")), RandomGenerator.getDefault());
    }

    private CommandSpec command(String text, ProcessLimits limits) {
        SandboxSpec sandbox = new SandboxSpec(work(), List.of(work()), List.of(), false);
        return new CommandSpec("a test", text, Map.of("PATH", "/usr/bin:/bin", "GREETING", "hello"), limits, sandbox);
    }

    private static final class Collected implements OutputListener {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();

        @Override
        public synchronized void bytes(byte[] buffer, int offset, int length) {
            all.write(buffer, offset, length);
        }

        synchronized String all() {
            return all.toString(StandardCharsets.UTF_8);
        }
    }

    private int pidIn(String file) {
        Path path = work().resolve(file);
        eventually("a pid in " + file, () -> {
            try {
                return Files.exists(path) && !Files.readString(path).isBlank();
            } catch (IOException e) {
                return false;
            }
        });
        try {
            return Integer.parseInt(Files.readString(path).strip());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private boolean lives(int pid) {
        return table.find(pid).filter(ProcessTable.Entry::isAlive).isPresent();
    }

    @Test
    void givesOutputAndExitCode() throws Exception {
        Collected output = new Collected();

        ProcessOutcome outcome = launcher.start(command("echo $GREETING; echo oh >&2; exit 7", LIMITS), output)
                .await();

        assertThat(outcome).isEqualTo(new ProcessOutcome(ProcessOutcome.Ending.EXITED, 7));
        assertThat(outcome.isSuccess()).isFalse();
        assertThat(output.all()).isEqualTo("hello\noh\n");
    }

    @Test
    void givesBothStreamsInTheOrderInWhichTheyWereWritten() throws Exception {
        Collected output = new Collected();

        launcher.start(
                        command(
                                "i=0; while [ $i -lt 1000 ]; do echo out $i; echo err $i >&2; i=$((i+1)); done",
                                LIMITS),
                        output)
                .await();

        assertThat(output.all().lines())
                .containsExactlyElementsOf(IntStream.range(0, 1000)
                        .mapToObj(i -> List.of("out " + i, "err " + i))
                        .flatMap(List::stream)
                        .toList());
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
    }

    @Test
    void inheritsNothingFromThePlatform() throws Exception {
        Collected output = new Collected();

        launcher.start(command("env | sort", LIMITS), output).await();

        assertThat(output.all().lines().map(line -> line.substring(0, line.indexOf('='))))
                .containsExactlyInAnyOrder("GREETING", "PATH", "PWD", "TONE_PROCESS");
    }

    @Test
    void endsAChildThatForkedTwiceAndMadeItsOwnSession() throws Exception {
        // The middle shell ends at once, so that the child belongs to init and to another session.
        RunningProcess process = launcher.start(
                command("(setsid sh -c 'echo $$ > child; exec sleep 1000' &) ; echo $$ > parent; sleep 1000", LIMITS),
                new Collected());
        int child = pidIn("child");
        int parent = pidIn("parent");
        assertThat(lives(child)).isTrue();

        process.end(Duration.ofMillis(200));

        assertThat(lives(child)).isFalse();
        assertThat(lives(parent)).isFalse();
        assertThat(process.await().ending()).isEqualTo(ProcessOutcome.Ending.CANCELED);
    }

    @Test
    void endsAChildThatClearedItsEnvironmentAndLeftTheSession() throws Exception {
        RunningProcess process = launcher.start(
                command("env -i /usr/bin/setsid sh -c 'echo $$ > child; exec /bin/sleep 1000' & wait", LIMITS),
                new Collected());
        int child = pidIn("child");
        process.check();

        process.end(Duration.ofMillis(200));

        assertThat(lives(child)).isFalse();
    }

    @Test
    void endsWhatIgnoresTheFriendlySignal() throws Exception {
        RunningProcess process = launcher.start(
                command("trap '' TERM; echo $$ > self; while true; do sleep 0.05; done", LIMITS), new Collected());
        int self = pidIn("self");

        process.end(Duration.ofMillis(150));

        assertThat(lives(self)).isFalse();
        assertThat(process.await().ending()).isEqualTo(ProcessOutcome.Ending.CANCELED);
    }

    @Test
    void letsAProcessSayGoodbye() throws Exception {
        Collected output = new Collected();
        RunningProcess process = launcher.start(
                command("trap 'echo goodbye; exit 0' TERM; echo $$ > self; while true; do sleep 0.02; done", LIMITS),
                output);
        pidIn("self");

        process.end(Duration.ofSeconds(5));
        process.await();

        // Some shells say before it that what they waited for was terminated.
        assertThat(output.all()).endsWith("goodbye\n");
    }

    @Test
    void leavesNothingBehindWhenTheCommandEndsWell() throws Exception {
        ProcessOutcome outcome = launcher.start(
                        command(
                                "setsid sh -c 'echo $$ > child; exec sleep 1000' & while [ ! -s child ]; do sleep 0.02; done",
                                LIMITS),
                        new Collected())
                .await();

        assertThat(outcome.isSuccess()).isTrue();
        assertThat(lives(pidIn("child"))).isFalse();
    }

    @Test
    void endsWhatNeverEnds() throws Exception {
        ProcessOutcome outcome = launcher.start(
                        command("sleep 1000 & sleep 1000", new ProcessLimits(Duration.ofMillis(300), 1L << 30, 50)),
                        new Collected())
                .await();

        assertThat(outcome.ending()).isEqualTo(ProcessOutcome.Ending.TIMED_OUT);
    }

    @Test
    void endsAForkFlood() throws Exception {
        ProcessOutcome outcome = launcher.start(
                        command(
                                "i=0; while [ $i -lt 60 ]; do sleep 1000 & i=$((i+1)); done; wait",
                                new ProcessLimits(Duration.ofSeconds(60), 1L << 30, 20)),
                        new Collected())
                .await();

        assertThat(outcome.ending()).isEqualTo(ProcessOutcome.Ending.TOO_MANY_PROCESSES);
    }

    @Test
    void endsWhatTakesTooMuchMemory() throws Exception {
        // The shell itself grows by doubling a variable.
        ProcessOutcome outcome = launcher.start(
                        command(
                                "x=0123456789abcdef; i=0; while [ $i -lt 22 ]; do x=$x$x; i=$((i+1)); done; sleep 1000",
                                new ProcessLimits(Duration.ofSeconds(60), 48L << 20, 50)),
                        new Collected())
                .await();

        // Either the system refused the memory, or our watch ended it.
        assertThat(outcome.isSuccess()).isFalse();
        assertThat(outcome.ending()).isIn(ProcessOutcome.Ending.OUT_OF_MEMORY, ProcessOutcome.Ending.EXITED);
    }

    @Test
    void survivesAFloodOfOutput() throws Exception {
        AtomicLong bytes = new AtomicLong();
        ProcessOutcome outcome = launcher.start(
                        command("head -c 300000000 /dev/zero", LIMITS),
                        (buffer, offset, length) -> bytes.addAndGet(length))
                .await();

        assertThat(outcome.isSuccess()).isTrue();
        assertThat(bytes.get()).isEqualTo(300_000_000);
    }

    @Test
    void isNotIdleWhenAWriterOnlyPauses() throws Exception {
        AtomicLong idle = new AtomicLong();
        OutputListener listener = new OutputListener() {
            @Override
            public void bytes(byte[] buffer, int offset, int length) {}

            @Override
            public void idle() {
                idle.incrementAndGet();
            }
        };
        launcher.start(command("printf 'one '; sleep 0.3; echo two", LIMITS), listener)
                .await();

        assertThat(idle).hasValue(0);
    }

    @Test
    void tellsWhenNothingComesForAMoment() throws Exception {
        AtomicLong idle = new AtomicLong();
        OutputListener listener = new OutputListener() {
            @Override
            public void bytes(byte[] buffer, int offset, int length) {}

            @Override
            public void idle() {
                idle.incrementAndGet();
            }
        };
        RunningProcess process = launcher.start(command("printf 'Continue? '; sleep 1000", LIMITS), listener);

        eventually("idle is told", () -> idle.get() > 0);
        process.end(Duration.ZERO);
    }

    @Test
    void aNextPlatformEndsWhatAKilledOneLeftBehind() throws Exception {
        Process platform = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        KilledPlatform.class.getName(),
                        folder.resolve("ledger").toString(),
                        work().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("platform.log").toFile())
                .start();
        int build = pidIn("build");
        int escaped = pidIn("escaped");
        platform.destroyForcibly().waitFor();
        assertThat(lives(build)).isTrue();
        assertThat(lives(escaped)).isTrue();

        List<String> ended = launcher.endLeftovers();

        assertThat(ended).containsExactly("build of the killed platform");
        assertThat(lives(build)).isFalse();
        assertThat(lives(escaped)).isFalse();
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
        assertThat(launcher.endLeftovers()).isEmpty();
    }

    @Test
    void dropsWhatAKilledPlatformHadBegunToRemember() throws IOException {
        Files.writeString(folder.resolve("ledger").resolve("00.json.new"), "{\"mark");

        assertThat(launcher.endLeftovers()).isEmpty();
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
    }

    @Test
    void neverEndsAStrangerThatGotThePidOfOneOfOurs() throws Exception {
        Process stranger = new ProcessBuilder("setsid", "sleep", "1000").start();
        try {
            ProcessLedger ledger = new ProcessLedger(folder.resolve("ledger"));
            ledger.write(new ProcessLedger.Entry("00", "an old one", table.bootId(), stranger.pid(), 1));
            ledger.write(new ProcessLedger.Entry("01", "of another boot", "earlier", stranger.pid(), 1));
            Files.writeString(folder.resolve("ledger/02.json"), "{ torn");

            assertThat(launcher.endLeftovers()).isEmpty();

            assertThat(stranger.isAlive()).isTrue();
            assertThat(folder.resolve("ledger")).isEmptyDirectory();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void insideASandboxOnlyTheOwnFolderIsSeen() throws Exception {
        Sandbox sandbox = Sandboxes.detect(System.getenv("PATH"), List.of());
        assumeTrue(sandbox.isolation() == Isolation.ISOLATED, sandbox.explanation());
        Path secret = Files.writeString(folder.resolve("secret"), "private");
        Collected output = new Collected();
        try (ProcessLauncher isolated = launcher(sandbox)) {
            ProcessOutcome outcome = isolated.start(
                            command(
                                    "exec 2>/dev/null; echo in > inside; cat inside; cat " + secret + " || echo unseen;"
                                            + " touch /usr/mine || echo readonly; cat /etc/shadow;"
                                            + " cat /proc/net/dev | wc -l; ls -d /proc/[0-9]* | wc -l",
                                    LIMITS),
                            output)
                    .await();

            assertThat(outcome.isSuccess()).as(output.all()).isTrue();
            List<String> lines = output.all().lines().map(String::strip).toList();
            assertThat(lines.subList(0, 3)).containsExactly("in", "unseen", "readonly");
            assertThat(output.all()).doesNotContain("private").doesNotContain("root:");
            // Two lines of heading and the loopback: no network.
            assertThat(lines.get(lines.size() - 2)).isEqualTo("3");
            assertThat(Integer.parseInt(lines.getLast())).isLessThan(8);
        }
    }

    @Test
    void insideASandboxAProcessSaysGoodbyeAndNothingEscapes() throws Exception {
        Sandbox sandbox = Sandboxes.detect(System.getenv("PATH"), List.of());
        assumeTrue(sandbox.isolation() == Isolation.ISOLATED, sandbox.explanation());
        Collected output = new Collected();
        try (ProcessLauncher isolated = launcher(sandbox)) {
            RunningProcess process = isolated.start(
                    command(
                            "trap 'echo goodbye; exit 3' TERM; (env -i setsid sh -c 'trap \"\" TERM; while true; do /bin/sleep 0.1; done' &);"
                                    + " echo 1 > self; while true; do sleep 0.02; done",
                            LIMITS),
                    output);
            pidIn("self");
            long before = table.all().stream()
                    .filter(entry -> entry.session() == process.pid())
                    .count();
            assertThat(before).isPositive();

            process.end(Duration.ofSeconds(3));

            assertThat(process.await().exitCode()).isEqualTo(3);
            assertThat(output.all()).endsWith("goodbye\n");
            assertThat(table.all()).noneMatch(entry -> entry.session() == process.pid());
        }
    }
}
