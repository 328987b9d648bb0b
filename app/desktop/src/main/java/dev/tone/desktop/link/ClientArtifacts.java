package dev.tone.desktop.link;

import dev.tone.client.downloads.ArtifactDownload;
import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.Paging;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.artifacts.ArtifactsPort;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.LinkApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactOrigin;
import dev.tone.model.artifact.ArtifactUsage;
import dev.tone.model.artifact.CleanUpPlan;
import dev.tone.model.artifact.Components;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.artifact.SignedLink;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.LinkId;
import dev.tone.model.id.ProjectId;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

final class ClientArtifacts implements ArtifactsPort {
    /// A table of more rows helps nobody.
    private static final int FILES = 10_000;

    private static final int LINKS = 500;

    private final ToneClient client;

    ClientArtifacts(ToneClient client) {
        this.client = client;
    }

    @Override
    public List<ArtifactFile> files(ArtifactId artifact) {
        return Paging.<ArtifactFile>stream((cursor, limit) -> client.artifacts().files(artifact, cursor, limit))
                .limit(FILES)
                .toList();
    }

    @Override
    public void delete(ArtifactId artifact) {
        client.artifacts().delete(artifact);
    }

    @Override
    public void saveZip(ArtifactId artifact, Path target, LongConsumer progress) {
        new ArtifactDownload(client, progress).zip(artifact, target);
    }

    @Override
    public void saveFolder(ArtifactId artifact, Path target, LongConsumer progress) {
        new ArtifactDownload(client, progress).folder(artifact, target);
    }

    @Override
    public void saveFile(ArtifactId artifact, ArtifactFile file, Path target, LongConsumer progress) {
        new ArtifactDownload(client, progress).file(artifact, file, target);
    }

    @Override
    public List<ArtifactId> withFile(ProjectId project, String text) {
        return Paging.<Artifact>stream(
                        (cursor, limit) -> client.artifacts().list(project, null, null, null, text, cursor, limit))
                .limit(FILES)
                .map(Artifact::id)
                .toList();
    }

    @Override
    public Artifact setTags(ArtifactId artifact, List<String> tags) {
        return client.artifacts().setTags(artifact, new ArtifactApi.Tags(tags));
    }

    @Override
    public List<SignedLink> links(ArtifactId artifact) {
        return Paging.<SignedLink>stream((cursor, limit) -> client.links().list(artifact, cursor, limit))
                .limit(LINKS)
                .toList();
    }

    @Override
    public SignedLink createLink(ArtifactId artifact, @Nullable String path, int hours, boolean shown) {
        return client.links().create(artifact, new LinkApi.Create(path, hours, shown), IdempotencyKey.fresh());
    }

    @Override
    public SignedLink revoke(LinkId link) {
        return client.links().revoke(link);
    }

    @Override
    public String address(SignedLink link) {
        return client.endpoint().origin() + link.address();
    }

    @Override
    public ArtifactOrigin origin(ArtifactId artifact) {
        return client.artifacts().origin(artifact);
    }

    @Override
    public Components components(ArtifactId artifact) {
        return client.artifacts().components(artifact);
    }

    @Override
    public ArtifactUsage artifactUsage(ProjectId project) {
        return client.artifacts().usage(project);
    }

    @Override
    public RetentionRule retention(ProjectId project) {
        return client.artifacts().retention(project);
    }

    @Override
    public RetentionRule setRetention(ProjectId project, RetentionRule rule) {
        return client.artifacts().setRetention(project, rule);
    }

    @Override
    public CleanUpPlan planCleanUp(ProjectId project, RetentionRule rule) {
        return client.artifacts().planCleanUp(project, rule);
    }

    @Override
    public CleanUpPlan cleanUp(ProjectId project, List<ArtifactId> chosen) {
        return client.artifacts().cleanUp(project, new ArtifactApi.CleanUp(chosen));
    }
}
