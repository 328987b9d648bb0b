package dev.tone.platform.kernel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import dev.tone.platform.TestDatabase;
import dev.tone.testkit.time.FakeClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What both databases promise.
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class DatabaseTest {
    @Parameter
    Dialect dialect;

    @TempDir
    Path data;

    private TestDatabase test;
    private Database database;

    @BeforeEach
    void open() {
        test = TestDatabase.of(dialect, data);
        database = test.open();
        database.run(transaction ->
                transaction.handle().execute("CREATE TABLE things (name TEXT PRIMARY KEY, amount BIGINT NOT NULL)"));
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
            test.close();
        }
    }

    private static void insert(Transaction transaction, String name) {
        transaction.handle().execute("INSERT INTO things VALUES (?, 0)", name);
    }

    private long count() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM things")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void what_was_committed_is_there_when_it_is_opened_again() {
        database.run(transaction -> insert(transaction, "a"));
        database.close();
        database = test.open();
        assertThat(count()).isEqualTo(1);
        assertThat(database.dialect()).isEqualTo(dialect);
        assertThat(database.description()).containsIgnoringCase(dialect.name());
    }

    @Test
    void a_failure_undoes_everything_and_runs_nothing_after() {
        AtomicInteger told = new AtomicInteger();
        assertThatThrownBy(() -> database.run(transaction -> {
                    insert(transaction, "a");
                    transaction.afterCommit(told::incrementAndGet);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(count()).isZero();
        database.run(transaction -> {
            insert(transaction, "b");
            transaction.afterCommit(told::incrementAndGet);
        });
        assertThat(count()).isEqualTo(1);
        assertThat(told).hasValue(1);
    }

    @Test
    void a_failing_statement_tells_nothing_of_its_values() {
        database.run(transaction -> insert(transaction, "canary-9x7"));
        assertThatThrownBy(() -> database.run(transaction -> insert(transaction, "canary-9x7")))
                .satisfies(failure -> {
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain("canary-9x7");
                });
    }

    @Test
    void calls_from_inside_join() {
        database.run(outer -> {
            insert(outer, "a");
            assertThat(count()).as("a read sees what was written").isEqualTo(1);
            database.run(inner -> assertThat(inner).isSameAs(outer));
        });
        assertThatThrownBy(() -> database.read(_ -> database.write(inner -> inner)))
                .hasMessageContaining("cannot become a write");
        assertThat(database.<Long>read(_ -> count())).isEqualTo(1);
    }

    @Test
    void many_writers_lose_nothing() throws Exception {
        database.run(transaction -> insert(transaction, "sum"));
        List<Future<?>> all = new ArrayList<>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                boolean fails = i % 3 == 0;
                all.add(writers.submit(() -> database.run(transaction -> {
                    long before = transaction
                            .handle()
                            .createQuery("SELECT amount FROM things WHERE name = 'sum'")
                            .mapTo(Long.class)
                            .one();
                    transaction.handle().execute("UPDATE things SET amount = ? WHERE name = 'sum'", before + 1);
                    if (fails) {
                        throw new IllegalStateException("meant to");
                    }
                })));
            }
        }
        int failed = 0;
        for (Future<?> one : all) {
            failed += one.state() == Future.State.FAILED ? 1 : 0;
        }
        assertThat(failed).isEqualTo(20);
        assertThat(database.<Long>read(handle -> handle.createQuery("SELECT amount FROM things")
                        .mapTo(Long.class)
                        .one()))
                .isEqualTo(40);
    }

    @Test
    void migrations_run_once_and_refuse_what_they_do_not_know() {
        FakeClock clock = new FakeClock();
        Migrations.apply(database, List.of(KernelTables.MIGRATIONS), clock);
        Migrations.apply(database, List.of(KernelTables.MIGRATIONS), clock);
        assertThatThrownBy(() -> Migrations.apply(database, List.of(), clock))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("database/newer"));
        database.run(transaction -> transaction.handle().execute("UPDATE schema_history SET checksum = 'x'"));
        assertThatThrownBy(() -> Migrations.apply(database, List.of(KernelTables.MIGRATIONS), clock))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("database/unknown-form"));
    }

    @Test
    void a_migration_that_fails_leaves_nothing() {
        var broken = new Migrations.Domain("broken", DatabaseTest.class, List.of("001-broken.sql"));
        assertThatThrownBy(() -> Migrations.apply(database, List.of(KernelTables.MIGRATIONS, broken), new FakeClock()))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM users")
                        .mapTo(Long.class)
                        .one()))
                .isInstanceOf(RuntimeException.class);
        Migrations.apply(database, List.of(KernelTables.MIGRATIONS), new FakeClock());
    }
}
