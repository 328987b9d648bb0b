package dev.tone.platform.artifacts.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.json.Json;
import dev.tone.platform.artifacts.ArtifactRepository;
import dev.tone.platform.artifacts.ArtifactSearch;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// Artifacts in SQL.
public final class SqlArtifacts implements ArtifactRepository {
    public static final Migrations.Domain MIGRATIONS = new Migrations.Domain(
            "artifacts", SqlArtifacts.class, List.of("001-artifacts.sql", "002-shelf.sql", "003-links.sql"));

    private static final int BATCH = 1_000;
    private static final String COLUMNS = "id, project, name, kind, digest, size, file_count, version, element,"
            + " created_by, created_at, notes_json";
    private static final String FILE_COLUMNS = "path, digest, size, executable";

    @Override
    public void insert(Handle handle, OrganizationId organization, Artifact artifact, List<ArtifactFile> files) {
        handle.createUpdate(
                        "INSERT INTO artifacts (" + COLUMNS + ", organization, search) VALUES (:id, :project, :name,"
                                + " :kind, :digest, :size, :files, :version, :element, :by, :at, :notes, :organization,"
                                + " :search)")
                .bind("id", artifact.id().value())
                .bind("project", artifact.project().value())
                .bind("name", artifact.name())
                .bind("kind", artifact.kind().name())
                .bind("digest", artifact.digest())
                .bind("size", artifact.size())
                .bind("files", artifact.fileCount())
                .bind("version", artifact.version())
                .bind(
                        "element",
                        artifact.element() == null ? null : artifact.element().value())
                .bind("by", artifact.createdBy().value())
                .bind("at", artifact.createdAt().toEpochMilli())
                .bind("notes", Json.write(artifact.notes()))
                .bind("organization", organization.value())
                .bind("search", artifact.name().toLowerCase(Locale.ROOT))
                .execute();
        for (int from = 0; from < files.size(); from += BATCH) {
            insert(handle, artifact.id(), files.subList(from, Math.min(files.size(), from + BATCH)));
        }
    }

    private static void insert(Handle handle, ArtifactId artifact, List<ArtifactFile> files) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO artifact_files (artifact, " + FILE_COLUMNS + ") VALUES (?, ?, ?, ?, ?)");
        for (ArtifactFile file : files) {
            batch.add(artifact.value(), file.path(), file.digest(), file.size(), file.executable());
        }
        batch.execute();
    }

    @Override
    public void remove(Handle handle, ArtifactId artifact) {
        SqlShelf.removeTags(handle, artifact);
        SqlLinks.removeOf(handle, artifact);
        handle.execute("DELETE FROM artifact_files WHERE artifact = ?", artifact.value());
        handle.execute("DELETE FROM artifacts WHERE id = ?", artifact.value());
    }

    @Override
    public Optional<Artifact> find(Handle handle, OrganizationId organization, ArtifactId artifact) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM artifacts WHERE id = :id AND organization = :organization")
                .bind("id", artifact.value())
                .bind("organization", organization.value())
                .map(SqlArtifacts::artifact)
                .findOne()
                .map(found -> SqlShelf.tagged(handle, List.of(found)).getFirst());
    }

    @Override
    public Optional<Artifact> newest(Handle handle, ProjectId project, String name) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM artifacts WHERE project = :project AND name = :name"
                        + " ORDER BY version DESC LIMIT 1")
                .bind("project", project.value())
                .bind("name", name)
                .map(SqlArtifacts::artifact)
                .findOne()
                .map(found -> SqlShelf.tagged(handle, List.of(found)).getFirst());
    }

    @Override
    public void setElement(Handle handle, ArtifactId artifact, ElementId element) {
        handle.execute("UPDATE artifacts SET element = ? WHERE id = ?", element.value(), artifact.value());
    }

    @Override
    public List<Artifact> list(Handle handle, ProjectId project, ArtifactSearch search, PageRequest page) {
        SearchTerms terms = SearchTerms.of(search);
        StringBuilder sql = new StringBuilder("SELECT " + COLUMNS + " FROM artifacts WHERE project = :project");
        sql.append(terms.condition());
        if (!page.isFirst()) {
            sql.append(" AND (created_at, id) < (:created, :id)");
        }
        sql.append(" ORDER BY created_at DESC, id DESC LIMIT :limit");
        var query = handle.createQuery(sql.toString())
                .bind("project", project.value())
                .bind("limit", page.fetch());
        terms.values().forEach(query::bind);
        if (!page.isFirst()) {
            query.bind("created", page.number(0)).bind("id", page.after().get(1));
        }
        return SqlShelf.tagged(handle, query.map(SqlArtifacts::artifact).list());
    }

    @Override
    public List<Artifact> oldestFirst(Handle handle, ProjectId project) {
        return SqlShelf.tagged(
                handle,
                handle.createQuery("SELECT " + COLUMNS
                                + " FROM artifacts WHERE project = :project ORDER BY created_at, id")
                        .bind("project", project.value())
                        .map(SqlArtifacts::artifact)
                        .list());
    }

    @Override
    public List<ArtifactFile> files(Handle handle, ArtifactId artifact, PageRequest page) {
        return handle.createQuery("SELECT " + FILE_COLUMNS + " FROM artifact_files"
                        + " WHERE artifact = :artifact AND path > :after ORDER BY path LIMIT :limit")
                .bind("artifact", artifact.value())
                .bind("after", page.isFirst() ? "" : page.after().getFirst())
                .bind("limit", page.fetch())
                .map(SqlArtifacts::file)
                .list();
    }

    @Override
    public List<ArtifactFile> files(Handle handle, ArtifactId artifact) {
        return handle.createQuery(
                        "SELECT " + FILE_COLUMNS + " FROM artifact_files WHERE artifact = :artifact ORDER BY path")
                .bind("artifact", artifact.value())
                .map(SqlArtifacts::file)
                .list();
    }

    @Override
    public Optional<ArtifactFile> file(Handle handle, ArtifactId artifact, String path) {
        return handle.createQuery(
                        "SELECT " + FILE_COLUMNS + " FROM artifact_files WHERE artifact = :artifact AND path = :path")
                .bind("artifact", artifact.value())
                .bind("path", path)
                .map(SqlArtifacts::file)
                .findOne();
    }

    @Override
    public long bytes(Handle handle, ProjectId project) {
        return handle.createQuery("SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM (SELECT f.digest,"
                        + " MAX(f.size) AS size FROM artifact_files f JOIN artifacts a ON a.id = f.artifact"
                        + " WHERE a.project = :project GROUP BY f.digest) AS contents")
                .bind("project", project.value())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public long added(Handle handle, ProjectId project, List<ArtifactFile> files) {
        Map<String, Long> sizes = new HashMap<>();
        files.forEach(file -> sizes.put(file.digest(), file.size()));
        List<String> digests = List.copyOf(sizes.keySet());
        for (int from = 0; from < digests.size(); from += BATCH) {
            handle.createQuery("SELECT DISTINCT f.digest FROM artifact_files f JOIN artifacts a ON a.id = f.artifact"
                            + " WHERE a.project = :project AND f.digest IN (<digests>)")
                    .bind("project", project.value())
                    .bindList("digests", digests.subList(from, Math.min(digests.size(), from + BATCH)))
                    .mapTo(String.class)
                    .forEach(sizes::remove);
        }
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public Set<String> used(Handle handle, Collection<String> digests) {
        if (digests.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                handle.createQuery("SELECT DISTINCT digest FROM artifact_files WHERE digest IN (<digests>)")
                        .bindList("digests", List.copyOf(digests))
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public List<ArtifactsFacade.Holder> holders(Handle handle, String digest) {
        return handle.createQuery("SELECT a.organization, a.project, a.id, a.name, MIN(f.path) AS path"
                        + " FROM artifact_files f JOIN artifacts a ON a.id = f.artifact WHERE f.digest = :digest"
                        + " GROUP BY a.organization, a.project, a.id, a.name, a.created_at"
                        + " ORDER BY a.created_at DESC, a.id DESC LIMIT 100")
                .bind("digest", digest)
                .map((row, _) -> new ArtifactsFacade.Holder(
                        new OrganizationId(row.getString("organization")),
                        new ProjectId(row.getString("project")),
                        new ArtifactId(row.getString("id")),
                        row.getString("name"),
                        row.getString("path")))
                .list();
    }

    private static Artifact artifact(ResultSet row, StatementContext context) throws SQLException {
        String element = row.getString("element");
        return new Artifact(
                new ArtifactId(row.getString("id")),
                new ProjectId(row.getString("project")),
                row.getString("name"),
                ArtifactKind.valueOf(row.getString("kind")),
                row.getString("digest"),
                row.getLong("size"),
                row.getInt("file_count"),
                row.getInt("version"),
                element == null ? null : new ElementId(element),
                new UserId(row.getString("created_by")),
                Rows.instant(row, "created_at"),
                notes(row.getString("notes_json")),
                List.of());
    }

    private static List<String> notes(String json) {
        return Json.mapper().convertValue(Json.read(json, List.class), new TypeReference<>() {});
    }

    private static ArtifactFile file(ResultSet row, StatementContext context) throws SQLException {
        return new ArtifactFile(
                row.getString("path"), row.getString("digest"), row.getLong("size"), row.getBoolean("executable"));
    }
}
