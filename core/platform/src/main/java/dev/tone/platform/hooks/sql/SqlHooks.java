package dev.tone.platform.hooks.sql;

import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.id.HookId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.json.Json;
import dev.tone.platform.hooks.HookRepository;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Hooks in SQL.
public final class SqlHooks implements HookRepository {
    public static final Migrations.Domain MIGRATIONS =
            new Migrations.Domain("hooks", SqlHooks.class, List.of("001-hooks.sql"));

    private static final String OWNED = "SELECT organization, sealed_secret, former_secret, body FROM hooks WHERE ";

    @Override
    public void put(Handle handle, Owned hook) {
        handle.createUpdate("INSERT INTO hooks"
                        + " (id, project, organization, path, sealed_secret, former_secret, body)"
                        + " VALUES (:id, :project, :organization, :path, :secret, :former, :body)"
                        + " ON CONFLICT (id) DO UPDATE SET sealed_secret = excluded.sealed_secret,"
                        + " former_secret = excluded.former_secret, body = excluded.body")
                .bind("id", hook.hook().id().value())
                .bind("project", hook.hook().project().value())
                .bind("organization", hook.organization().value())
                .bind("path", hook.hook().path())
                .bind("secret", hook.secret())
                .bind("former", hook.former())
                .bind("body", Json.write(hook.hook()))
                .execute();
    }

    @Override
    public void remove(Handle handle, HookId hook) {
        handle.execute("DELETE FROM hook_receipts WHERE hook = ?", hook.value());
        handle.execute("DELETE FROM hook_subjects WHERE hook = ?", hook.value());
        handle.execute("DELETE FROM hook_messages WHERE hook = ?", hook.value());
        handle.execute("DELETE FROM hooks WHERE id = ?", hook.value());
    }

    @Override
    public Optional<Owned> find(Handle handle, HookId hook) {
        return handle.createQuery(OWNED + "id = :id")
                .bind("id", hook.value())
                .map(SqlHooks::owned)
                .findOne();
    }

    @Override
    public Optional<Owned> byPath(Handle handle, String path) {
        return handle.createQuery(OWNED + "path = :path")
                .bind("path", path)
                .map(SqlHooks::owned)
                .findOne();
    }

    private static Owned owned(ResultSet row, StatementContext context) throws SQLException {
        return new Owned(
                Json.read(row.getString("body"), Hook.class),
                new OrganizationId(row.getString("organization")),
                row.getBytes("sealed_secret"),
                row.getBytes("former_secret"));
    }

    @Override
    public Map<ProjectId, OrganizationId> projects(Handle handle) {
        return handle
                .createQuery("SELECT DISTINCT project, organization FROM hooks")
                .map((row, _) -> Map.entry(new ProjectId(row.getString(1)), new OrganizationId(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Hook> list(Handle handle, ProjectId project) {
        return handle.createQuery("SELECT body FROM hooks WHERE project = :project ORDER BY id")
                .bind("project", project.value())
                .map((row, _) -> Json.read(row.getString("body"), Hook.class))
                .list();
    }

    @Override
    public boolean remember(Handle handle, HookId hook, String message, Instant now) {
        return handle.createUpdate("INSERT INTO hook_messages (hook, message, at) VALUES (:hook, :message, :at)"
                                + " ON CONFLICT (hook, message) DO NOTHING")
                        .bind("hook", hook.value())
                        .bind("message", message)
                        .bind("at", now.toEpochMilli())
                        .execute()
                > 0;
    }

    @Override
    public Optional<Instant> newest(Handle handle, HookId hook, String subject) {
        return handle.createQuery("SELECT at FROM hook_subjects WHERE hook = :hook AND subject = :subject")
                .bind("hook", hook.value())
                .bind("subject", subject)
                .map((row, _) -> Rows.instant(row, "at"))
                .findOne();
    }

    @Override
    public void note(Handle handle, HookId hook, String subject, Instant time) {
        handle.createUpdate("INSERT INTO hook_subjects (hook, subject, at) VALUES (:hook, :subject, :at)"
                        + " ON CONFLICT (hook, subject) DO UPDATE SET at = excluded.at")
                .bind("hook", hook.value())
                .bind("subject", subject)
                .bind("at", time.toEpochMilli())
                .execute();
    }

    @Override
    public void add(Handle handle, HookReceipt receipt) {
        handle.createUpdate(
                        "INSERT INTO hook_receipts (id, hook, outcome, at, body) VALUES (:id, :hook, :outcome, :at, :body)")
                .bind("id", receipt.id().value())
                .bind("hook", receipt.hook().value())
                .bind("outcome", receipt.outcome().name())
                .bind("at", receipt.at().toEpochMilli())
                .bind("body", Json.write(receipt))
                .execute();
    }

    @Override
    public void trim(Handle handle, HookId hook, HookReceipt.Outcome outcome, int kept) {
        handle.createUpdate("DELETE FROM hook_receipts WHERE hook = :hook AND outcome = :outcome AND id NOT IN"
                        + " (SELECT id FROM hook_receipts WHERE hook = :hook AND outcome = :outcome"
                        + " ORDER BY at DESC, id DESC LIMIT :kept)")
                .bind("hook", hook.value())
                .bind("outcome", outcome.name())
                .bind("kept", kept)
                .execute();
    }

    @Override
    public List<HookReceipt> receipts(Handle handle, HookId hook, PageRequest page) {
        var query = handle.createQuery("SELECT body FROM hook_receipts WHERE hook = :hook"
                        + (page.isFirst() ? "" : " AND (at, id) < (:at, :id)")
                        + " ORDER BY at DESC, id DESC LIMIT :limit")
                .bind("hook", hook.value())
                .bind("limit", page.fetch());
        if (!page.isFirst()) {
            query.bind("at", page.number(0)).bind("id", page.after().get(1));
        }
        return query.map((row, _) -> Json.read(row.getString("body"), HookReceipt.class))
                .list();
    }

    @Override
    public int forget(Handle handle, Instant before) {
        handle.execute("DELETE FROM hook_messages WHERE at < ?", before.toEpochMilli());
        return handle.execute("DELETE FROM hook_receipts WHERE at < ?", before.toEpochMilli());
    }

    @Override
    public void removeProject(Handle handle, ProjectId project) {
        list(handle, project).forEach(hook -> remove(handle, hook.id()));
    }
}
