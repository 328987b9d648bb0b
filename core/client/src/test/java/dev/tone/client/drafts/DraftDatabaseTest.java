package dev.tone.client.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.IdGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftDatabaseTest {
    private static final Scope SCOPE = new Scope("http://127.0.0.1:1", "me", "home");

    @TempDir
    private Path folder;

    @Test
    void keeps_what_was_written_for_the_owner_alone() throws IOException {
        try (DraftDatabase database = open()) {
            replace(database, "panes", 1, 2).join();
        }
        try (DraftDatabase database = open()) {
            assertThat(list(database, "panes")).containsExactly(1, 2);
            assertThat(database.notice()).isEmpty();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(DraftDatabase.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void waits_for_the_disk_at_every_commit() {
        try (DraftDatabase database = open()) {
            assertThat(database.<String>write(connection -> pragma(connection, "synchronous"))
                            .join())
                    .isEqualTo("2");
            assertThat(database.<String>write(connection -> pragma(connection, "journal_mode"))
                            .join())
                    .isEqualTo("wal");
        }
    }

    @Test
    void a_write_that_fails_takes_no_other_with_it() {
        try (DraftDatabase database = open()) {
            List<CompletableFuture<?>> writes = new ArrayList<>();
            writes.add(replace(database, "a", 1));
            CompletableFuture<Integer> broken = database.write(connection -> {
                Rows.update(connection, "DELETE FROM read_model");
                return Rows.update(connection, "INSERT INTO nowhere VALUES (1)");
            });
            writes.add(replace(database, "b", 2));
            CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).join();

            assertThatThrownBy(broken::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault().code()).isEqualTo("drafts/failed"));
            assertThat(list(database, "a")).containsExactly(1);
            assertThat(list(database, "b")).containsExactly(2);
        }
    }

    @Test
    void finishes_what_is_queued_when_it_closes_and_takes_nothing_more() {
        DraftDatabase database = open();
        for (int i = 0; i < 1_000; i++) {
            var unused = replace(database, "n" + i, i);
        }
        database.close();
        database.close();

        assertThatThrownBy(() -> replace(database, "late", 1)).isInstanceOf(IllegalStateException.class);
        try (DraftDatabase again = open()) {
            assertThat(list(again, "n999")).containsExactly(999);
        }
    }

    @Test
    void sets_a_damaged_file_aside_and_says_so() throws IOException {
        byte[] rubbish = "This is no database at all, but it is long enough to be taken for one."
                .repeat(40)
                .getBytes();
        Files.write(folder.resolve(DraftDatabase.FILE), rubbish);

        try (DraftDatabase database = open()) {
            assertThat(database.notice().map(Fault::code)).contains("drafts/damaged");
            replace(database, "a", 1).join();
        }
        assertThat(Files.readAllBytes(aside("damaged"))).isEqualTo(rubbish);
    }

    @Test
    void finds_damage_inside_the_file() throws IOException {
        try (DraftDatabase database = open()) {
            ReadModels models = new ReadModels(database, SCOPE);
            for (int i = 0; i < 500; i++) {
                var unused = models.replace("name" + i, List.of("value ".repeat(50)), value -> value);
            }
        }
        Path file = folder.resolve(DraftDatabase.FILE);
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 4096 * 12, 4096 * 20, (byte) 0x5a);
        Files.write(file, bytes);

        try (DraftDatabase database = open()) {
            assertThat(database.notice().map(Fault::code)).contains("drafts/damaged");
        }
        assertThat(Files.readAllBytes(aside("damaged"))).isEqualTo(bytes);
    }

    @Test
    void sets_a_newer_file_aside_and_says_so() throws Exception {
        open().close();
        Path file = folder.resolve(DraftDatabase.FILE);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("PRAGMA user_version = 99");
        }

        try (DraftDatabase database = open()) {
            assertThat(database.notice().map(Fault::code)).contains("drafts/newer");
        }
        assertThat(aside("newer")).exists();
    }

    @Test
    void says_plainly_when_the_folder_cannot_be_used() throws IOException {
        Files.createDirectory(folder.resolve(DraftDatabase.FILE));

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("drafts/unwritable"));
    }

    @Test
    void one_installation_has_one_id_as_long_as_its_store_lives() {
        IdGenerator ids = IdGenerator.system();
        try (DraftDatabase database = open()) {
            var first = Installation.of(database, ids);
            assertThat(Installation.of(database, ids)).isEqualTo(first);
        }
    }

    @Test
    void read_models_are_apart_by_scope_and_survive_changed_types() {
        try (DraftDatabase database = open()) {
            ReadModels mine = new ReadModels(database, SCOPE);
            ReadModels others = new ReadModels(database, new Scope("http://127.0.0.1:1", "you", "home"));
            mine.replace("things", List.of("c", "a", "b"), value -> value).join();
            mine.replace("things", List.of("c", "b"), value -> value).join();

            assertThat(mine.list("things", String.class)).containsExactly("c", "b");
            assertThat(others.list("things", String.class)).isEmpty();
            assertThat(mine.list("things", Integer.class)).isEmpty();
            mine.replace("things", List.<String>of(), value -> value).join();
            assertThat(mine.list("things", String.class)).isEmpty();
        }
        assertThatThrownBy(() -> new Scope("a\nb", "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static CompletableFuture<Integer> replace(DraftDatabase database, String kind, Integer... values) {
        return new ReadModels(database, SCOPE).replace(kind, List.of(values), String::valueOf);
    }

    private static List<Integer> list(DraftDatabase database, String kind) {
        return new ReadModels(database, SCOPE).list(kind, Integer.class);
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        return Rows.first(connection, "PRAGMA " + name, row -> row.getString(1));
    }

    private DraftDatabase open() {
        return DraftDatabase.open(folder, Clock.systemUTC());
    }

    private Path aside(String why) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("client\\.db\\." + why + "-[^-]*-.*Z"))
                    .findAny()
                    .orElseThrow();
        }
    }
}
