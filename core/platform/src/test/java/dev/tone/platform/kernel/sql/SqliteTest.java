package dev.tone.platform.kernel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SqliteTest {
    @TempDir
    Path data;

    private static void assertFault(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }

    private Path filled() {
        Path file = data.resolve("tone.db");
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.run(transaction -> {
                transaction.handle().execute("CREATE TABLE things (name TEXT PRIMARY KEY)");
                for (int i = 0; i < 2_000; i++) {
                    transaction.handle().execute("INSERT INTO things VALUES (?)", "thing number " + i);
                }
            });
        }
        return file;
    }

    @Test
    void commits_are_flushed_and_the_settings_are_really_on() {
        try (SqliteDatabase database = SqliteDatabase.open(data.resolve("tone.db"))) {
            database.run(transaction -> {
                assertThat(transaction
                                .handle()
                                .createQuery("PRAGMA journal_mode")
                                .mapTo(String.class)
                                .one())
                        .isEqualTo("wal");
                assertThat(transaction
                                .handle()
                                .createQuery("PRAGMA synchronous")
                                .mapTo(Integer.class)
                                .one())
                        .isEqualTo(2);
                assertThat(transaction
                                .handle()
                                .createQuery("PRAGMA foreign_keys")
                                .mapTo(Integer.class)
                                .one())
                        .isEqualTo(1);
            });
            assertThatThrownBy(() -> database.read(handle -> handle.execute("CREATE TABLE x (y TEXT)")))
                    .isInstanceOf(FaultException.class);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_but_its_owner_reads_what_it_holds() throws IOException {
        Path file = data.resolve("tone.db");
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.run(transaction -> transaction.handle().execute("CREATE TABLE things (name TEXT)"));
            assertThat(modes()).containsOnly("rw-------").hasSize(3);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        SqliteDatabase.open(file).close();
        assertThat(modes()).as("after a version that let others read").containsExactly("rw-------");
    }

    private List<String> modes() throws IOException {
        List<String> modes = new ArrayList<>();
        try (var files = Files.newDirectoryStream(data)) {
            for (Path file : files) {
                modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return modes;
    }

    @Test
    void a_file_that_is_no_database_is_left_as_it_is() throws IOException {
        Path file = data.resolve("tone.db");
        byte[] letter =
                "Dear diary, this is not a database. ".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file, letter);
        assertFault(() -> SqliteDatabase.open(file), SqliteDatabase.DAMAGED);
        assertThat(Files.readAllBytes(file)).isEqualTo(letter);
    }

    @Test
    void damage_in_the_middle_is_found_at_the_start() throws IOException {
        Path file = filled();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] noise = new byte[4096];
            Arrays.fill(noise, (byte) 0x5a);
            channel.write(ByteBuffer.wrap(noise), 4096);
        }
        assertFault(() -> SqliteDatabase.open(file), SqliteDatabase.DAMAGED);
    }

    @Test
    void a_truncated_database_is_found_at_the_start() throws IOException {
        Path file = filled();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) / 2);
        }
        assertFault(() -> SqliteDatabase.open(file), SqliteDatabase.DAMAGED);
    }

    @Test
    void a_full_disk_loses_nothing_and_the_next_write_works_once_there_is_room() {
        Path file = filled();
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.run(transaction -> transaction.handle().execute("PRAGMA max_page_count = 1"));
            assertFault(
                    () -> database.run(transaction -> {
                        for (int i = 0; i < 100_000; i++) {
                            transaction.handle().execute("INSERT INTO things VALUES (?)", "more " + i);
                        }
                    }),
                    "database/disk-full");
            assertThat(database.<Long>read(handle -> handle.createQuery("SELECT COUNT(*) FROM things")
                            .mapTo(Long.class)
                            .one()))
                    .isEqualTo(2_000);
            database.run(transaction -> transaction.handle().execute("PRAGMA max_page_count = 100000"));
            database.run(transaction -> transaction.handle().execute("INSERT INTO things VALUES ('room')"));
            assertThat(database.<Long>read(handle -> handle.createQuery("SELECT COUNT(*) FROM things")
                            .mapTo(Long.class)
                            .one()))
                    .isEqualTo(2_001);
        }
    }

    @Test
    void a_closed_database_takes_no_more_writes() {
        SqliteDatabase database = SqliteDatabase.open(data.resolve("tone.db"));
        database.close();
        assertThatThrownBy(() -> database.run(_ -> {})).isInstanceOf(IllegalStateException.class);
    }
}
