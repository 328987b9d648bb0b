package dev.tone.client.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/// A real process, killed at any moment, has lost nothing that it said was saved.
class KillTest {
    private static final Scope SCOPE = new Scope("http://127.0.0.1:1", "me", "home");
    private static final CanvasId CANVAS = new CanvasId("c");
    private static final long SEED = System.nanoTime();

    @TempDir
    private Path folder;

    @RepeatedTest(5)
    void what_was_saved_survives_a_kill() throws Exception {
        long saved = 0;
        Random random = new Random(SEED);
        Process child = start();
        try (BufferedReader out = reader(child)) {
            long until = 1 + random.nextInt(300);
            String line;
            while (saved < until && (line = out.readLine()) != null) {
                saved = Long.parseLong(line);
            }
            // Through the handle, which leaves the pipe open.
            child.toHandle().destroyForcibly();
            // What it said before it died counts too.
            while ((line = out.readLine()) != null) {
                saved = Math.max(saved, complete(line, saved));
            }
        }
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(saved).as("seed " + SEED).isPositive();

        try (DraftDatabase database = DraftDatabase.open(folder, Clock.systemUTC())) {
            assertThat(database.notice()).isEmpty();
            var stored = new SqliteCanvasDrafts(database, SCOPE).load(CANVAS);
            assertThat(stored.pending()).hasSizeGreaterThanOrEqualTo((int) saved);
            for (int i = 0; i < stored.pending().size(); i++) {
                assertThat(stored.pending().get(i)).isEqualTo(batch(i + 1));
            }
        }
    }

    /// The child: saves without end and says each time what is on the disk.
    public static void main(String[] args) {
        DraftDatabase database = DraftDatabase.open(Path.of(args[0]), Clock.systemUTC());
        SqliteCanvasDrafts drafts = new SqliteCanvasDrafts(database, SCOPE);
        for (long i = 1; ; i++) {
            long number = i;
            var write =
                    drafts.add(CANVAS, batch(i), Clock.systemUTC().instant()).thenRun(() -> System.out.println(number));
            if (i % 7 == 0) {
                write.join();
            }
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader reader(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    /// The last line may be cut in the middle of its number.
    private static long complete(String line, long before) {
        return line.equals(Long.toString(before + 1)) ? before + 1 : before;
    }

    private static OperationBatch batch(long counter) {
        return new OperationBatch(
                new ClientId("me"),
                counter,
                0,
                List.of(new CanvasOperation.Put("r", "x", JsonNodeFactory.instance.numberNode((int) counter))));
    }
}
