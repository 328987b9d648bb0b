package dev.tone.desktop.artifacts;

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

/// What can be done with artifacts. Calls block and throw [dev.tone.model.fault.FaultException].
public interface ArtifactsPort {
    List<ArtifactFile> files(ArtifactId artifact);

    void delete(ArtifactId artifact);

    /// Writes the whole artifact as a zip, verified.
    ///
    /// @param progress hears how many bytes of content are there
    void saveZip(ArtifactId artifact, Path target, LongConsumer progress);

    /// Writes the whole artifact as a folder that is not there yet, verified.
    void saveFolder(ArtifactId artifact, Path target, LongConsumer progress);

    /// Writes one file, verified.
    void saveFile(ArtifactId artifact, ArtifactFile file, Path target, LongConsumer progress);

    /// Those with a file whose path has this text.
    List<ArtifactId> withFile(ProjectId project, String text);

    Artifact setTags(ArtifactId artifact, List<String> tags);

    /// Newest first.
    List<SignedLink> links(ArtifactId artifact);

    /// @param path of one file, null for the whole
    SignedLink createLink(ArtifactId artifact, @Nullable String path, int hours, boolean shown);

    SignedLink revoke(LinkId link);

    /// @return where the link leads, complete
    String address(SignedLink link);

    ArtifactOrigin origin(ArtifactId artifact);

    Components components(ArtifactId artifact);

    ArtifactUsage artifactUsage(ProjectId project);

    RetentionRule retention(ProjectId project);

    RetentionRule setRetention(ProjectId project, RetentionRule rule);

    CleanUpPlan planCleanUp(ProjectId project, RetentionRule rule);

    CleanUpPlan cleanUp(ProjectId project, List<ArtifactId> chosen);
}
