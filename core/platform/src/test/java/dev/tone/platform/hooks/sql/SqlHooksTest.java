package dev.tone.platform.hooks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.hook.HookReceipt.Outcome;
import dev.tone.model.hook.HookSender;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.HookId;
import dev.tone.model.id.HookReceiptId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.ProjectDatabase;
import dev.tone.platform.hooks.HookRepository;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The same promises on both databases.
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class SqlHooksTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final HookId ID = new HookId("h");

    @Parameter
    private Dialect dialect;

    @TempDir
    Path folder;

    private final HookRepository repository = new SqlHooks();
    private ProjectDatabase tables;
    private Database database;
    private Actor actor;
    private ProjectId project;
    private Hook hook;

    @BeforeEach
    void open() {
        tables = new ProjectDatabase(dialect, folder, SqlHooks.MIGRATIONS);
        database = tables.database();
        actor = tables.actor();
        project = tables.project();
        hook = new Hook(
                ID,
                project,
                "CI",
                HookSender.GITHUB,
                new Hook.Deploy(new EnvironmentId("production"), "site", "released", null),
                true,
                "/api/v1/hooks/github/key",
                "…abcd",
                null,
                null,
                actor.user(),
                NOW);
        put(hook);
    }

    @AfterEach
    void close() {
        if (tables != null) {
            tables.close();
        }
    }

    private void put(Hook now) {
        write(handle -> repository.put(
                handle, new HookRepository.Owned(now, actor.organization(), new byte[] {1}, new byte[] {2})));
    }

    private void write(Consumer<Handle> work) {
        database.run(transaction -> work.accept(transaction.handle()));
    }

    private <T> T read(Function<Handle, T> work) {
        return database.read(work);
    }

    private HookReceipt receipt(String id, Outcome outcome, long after) {
        HookReceipt receipt = new HookReceipt(
                new HookReceiptId(id), ID, NOW.plusSeconds(after), outcome, null, null, null, null, null, 2, "00");
        write(handle -> repository.add(handle, receipt));
        return receipt;
    }

    private List<String> receipts() {
        return read(handle -> repository.receipts(handle, ID, PageRequest.first(50))).stream()
                .map(receipt -> receipt.id().value())
                .toList();
    }

    @Test
    void a_hook_is_found_by_its_id_and_by_its_path() {
        HookRepository.Owned owned =
                read(handle -> repository.byPath(handle, hook.path())).orElseThrow();
        assertThat(owned.hook()).isEqualTo(hook);
        assertThat(owned.secret()).containsExactly(1);
        assertThat(owned.former()).containsExactly(2);
        assertThat(owned.organization()).isEqualTo(actor.organization());
        var found1 = read(handle -> repository.byPath(handle, hook.path() + "x"));
        assertThat(found1).isEmpty();

        put(hook.with("CD", null, false));
        var found2 = read(handle -> repository.list(handle, project));
        assertThat(found2).containsExactly(hook.with("CD", null, false));
    }

    @Test
    void a_message_is_new_once() {
        var found3 = database.write(transaction -> repository.remember(transaction.handle(), ID, "m", NOW));
        assertThat(found3).isTrue();
        var found4 = database.write(transaction -> repository.remember(transaction.handle(), ID, "m", NOW));
        assertThat(found4).isFalse();
        write(handle -> repository.forget(handle, NOW.plusSeconds(1)));
        var found5 = database.write(transaction -> repository.remember(transaction.handle(), ID, "m", NOW));
        assertThat(found5).isTrue();
    }

    @Test
    void the_newest_of_a_subject_is_known() {
        var found6 = read(handle -> repository.newest(handle, ID, "s"));
        assertThat(found6).isEmpty();
        write(handle -> repository.note(handle, ID, "s", NOW));
        write(handle -> repository.note(handle, ID, "s", NOW.plusSeconds(1)));
        var found7 = read(handle -> repository.newest(handle, ID, "s"));
        assertThat(found7).contains(NOW.plusSeconds(1));
    }

    @Test
    void receipts_have_pages_and_limits() {
        receipt("a", Outcome.REFUSED, 1);
        receipt("b", Outcome.DEPLOYED, 2);
        HookReceipt third = receipt("c", Outcome.REFUSED, 3);
        receipt("d", Outcome.REFUSED, 4);
        assertThat(receipts()).containsExactly("d", "c", "b", "a");
        PageRequest after = new PageRequest(
                5, List.of(Long.toString(third.at().toEpochMilli()), third.id().value()));
        var found8 = read(handle -> repository.receipts(handle, ID, after));
        assertThat(found8).hasSize(2);

        write(handle -> repository.trim(handle, ID, Outcome.REFUSED, 2));
        assertThat(receipts()).containsExactly("d", "c", "b");
        write(handle -> repository.forget(handle, NOW.plusSeconds(4)));
        assertThat(receipts()).containsExactly("d");
    }

    @Test
    void a_project_goes_whole() {
        receipt("a", Outcome.REFUSED, 1);
        write(handle -> {
            repository.note(handle, ID, "s", NOW);
            assertThat(repository.remember(handle, ID, "m", NOW)).isTrue();
        });

        write(handle -> repository.removeProject(handle, project));

        var found9 = read(handle -> repository.find(handle, ID));
        assertThat(found9).isEmpty();
        assertThat(receipts()).isEmpty();
    }
}
