package dev.tone.desktop.deployments.timeline;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.project.Environment;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the timeline shows and asks for.
public interface TimelineSource {
    /// A lane each, in this order.
    List<Environment> environments();

    /// Newest first.
    List<Deployment> shown();

    /// Also what the filter hides: it tells what is usual.
    List<Deployment> history();

    String environmentName(Deployment deployment);

    @Nullable
    Deployment selected();

    void select(Deployment deployment);

    /// Writes the table into a file and says so.
    void save(Path file, String table);
}
