package dev.tone.platform.artifacts.sql;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactOrigin;
import dev.tone.model.artifact.ArtifactTag;
import dev.tone.model.artifact.ArtifactUsage;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.platform.artifacts.ShelfRepository;
import dev.tone.platform.kernel.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Tags, rules and sums of artifacts in SQL.
public final class SqlShelf implements ShelfRepository {
    private static final int SAME = 50;
    /// Bytes by the one artifact that has them.
    private static final String OWN = "SELECT MIN(artifact) AS artifact, MAX(size) AS size FROM artifact_files"
            + " GROUP BY digest HAVING COUNT(DISTINCT artifact) = 1";

    static void removeTags(Handle handle, ArtifactId artifact) {
        handle.execute("DELETE FROM artifact_tags WHERE artifact = ?", artifact.value());
    }

    /// The same artifacts with their tags.
    static List<Artifact> tagged(Handle handle, List<Artifact> artifacts) {
        if (artifacts.isEmpty()) {
            return artifacts;
        }
        Map<String, List<String>> tags = new HashMap<>();
        handle.createQuery("SELECT artifact, tag FROM artifact_tags WHERE artifact IN (<artifacts>) ORDER BY search")
                .bindList("artifacts", ids(artifacts.stream().map(Artifact::id).toList()))
                .map((row, _) -> tags.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return artifacts.stream()
                .map(one -> one.withTags(tags.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    @Override
    public void setTags(Handle handle, ArtifactId artifact, List<String> tags) {
        removeTags(handle, artifact);
        if (tags.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO artifact_tags (artifact, search, tag) VALUES (?, ?, ?)");
        tags.forEach(tag -> batch.add(artifact.value(), ArtifactTag.folded(tag), tag));
        batch.execute();
    }

    @Override
    public String nameOf(Handle handle, UserId user) {
        return handle.createQuery("SELECT name FROM users WHERE id = :id")
                .bind("id", user.value())
                .mapTo(String.class)
                .findOne()
                .orElse(user.value());
    }

    @Override
    public List<ArtifactOrigin.Same> same(Handle handle, Artifact artifact) {
        return handle.createQuery("SELECT id, name, version FROM artifacts WHERE project = :project"
                        + " AND digest = :digest AND id <> :id ORDER BY created_at DESC, id DESC LIMIT :most")
                .bind("project", artifact.project().value())
                .bind("digest", artifact.digest())
                .bind("id", artifact.id().value())
                .bind("most", SAME)
                .map((row, _) ->
                        new ArtifactOrigin.Same(new ArtifactId(row.getString(1)), row.getString(2), row.getInt(3)))
                .list();
    }

    @Override
    public long logical(Handle handle, ProjectId project) {
        return number(handle, project, "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM artifacts");
    }

    @Override
    public int count(Handle handle, ProjectId project) {
        return (int) number(handle, project, "SELECT COUNT(*) FROM artifacts");
    }

    private static long number(Handle handle, ProjectId project, String select) {
        return handle.createQuery(select + " WHERE project = :project")
                .bind("project", project.value())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<ArtifactUsage.Line> largest(Handle handle, ProjectId project, int most) {
        return handle.createQuery("SELECT a.id, a.name, a.version, a.size,"
                        + " CAST(COALESCE(SUM(own.size), 0) AS BIGINT) AS own FROM artifacts a LEFT JOIN (" + OWN
                        + ") AS own ON own.artifact = a.id WHERE a.project = :project"
                        + " GROUP BY a.id, a.name, a.version, a.size ORDER BY own DESC, a.size DESC, a.id LIMIT :most")
                .bind("project", project.value())
                .bind("most", most)
                .map((row, _) -> new ArtifactUsage.Line(
                        new ArtifactId(row.getString("id")),
                        row.getString("name"),
                        row.getInt("version"),
                        row.getLong("size"),
                        row.getLong("own")))
                .list();
    }

    @Override
    public long freed(Handle handle, Collection<ArtifactId> artifacts) {
        if (artifacts.isEmpty()) {
            return 0;
        }
        return handle.createQuery("SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM (SELECT MAX(size) AS size"
                        + " FROM artifact_files GROUP BY digest HAVING COUNT(*) ="
                        + " SUM(CASE WHEN artifact IN (<artifacts>) THEN 1 ELSE 0 END)) AS gone")
                .bindList("artifacts", ids(artifacts))
                .mapTo(Long.class)
                .one();
    }

    private static List<String> ids(Collection<ArtifactId> artifacts) {
        return artifacts.stream().map(ArtifactId::value).toList();
    }

    @Override
    public RetentionRule retention(Handle handle, ProjectId project) {
        return handle.createQuery("SELECT keep_versions, keep_days, keep_tagged FROM artifact_retention"
                        + " WHERE project = :project")
                .bind("project", project.value())
                .map((row, _) -> new RetentionRule(
                        integer(row, "keep_versions"), integer(row, "keep_days"), row.getBoolean("keep_tagged")))
                .findOne()
                .orElse(RetentionRule.NONE);
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        Long value = Rows.optionalLong(row, column);
        return value == null ? null : value.intValue();
    }

    @Override
    public void setRetention(Handle handle, OrganizationId organization, ProjectId project, RetentionRule rule) {
        purge(handle, project);
        handle.execute(
                "INSERT INTO artifact_retention (project, organization, keep_versions, keep_days, keep_tagged)"
                        + " VALUES (?, ?, ?, ?, ?)",
                project.value(),
                organization.value(),
                rule.keepVersions(),
                rule.keepDays(),
                rule.keepTagged());
    }

    @Override
    public Map<ProjectId, OrganizationId> expiring(Handle handle) {
        Map<ProjectId, OrganizationId> found = new HashMap<>();
        handle.createQuery("SELECT project, organization FROM artifact_retention"
                        + " WHERE keep_versions IS NOT NULL OR keep_days IS NOT NULL")
                .map((row, _) -> found.put(new ProjectId(row.getString(1)), new OrganizationId(row.getString(2))))
                .list();
        return found;
    }

    @Override
    public void purge(Handle handle, ProjectId project) {
        handle.execute("DELETE FROM artifact_retention WHERE project = ?", project.value());
    }
}
