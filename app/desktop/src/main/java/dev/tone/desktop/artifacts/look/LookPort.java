package dev.tone.desktop.artifacts.look;

import dev.tone.model.artifact.FilePreview;
import dev.tone.model.id.ArtifactId;

/// What is asked of the platform to look at files. Calls block and throw [dev.tone.model.fault.FaultException].
public interface LookPort {
    FilePreview facts(ArtifactId artifact, String path);

    /// A picture, or a page of a document, as PNG or JPEG that fits into the box.
    byte[] picture(ArtifactId artifact, String path, int page, int width, int height);

    /// The first bytes of a file.
    byte[] head(ArtifactId artifact, String path, int most);

    /// Address of the artifact as a site on an origin of its own.
    String page(ArtifactId artifact);
}
