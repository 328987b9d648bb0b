package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.work.Job;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactOrigin;
import dev.tone.model.artifact.ArtifactUsage;
import dev.tone.model.artifact.CleanUpPlan;
import dev.tone.model.artifact.Components;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is known and said about artifacts beside their files: tags, origin, parts, the room they take, what may go.
public final class ShelfViewModel {
    private final ProjectModel project;
    private final ArtifactsPort port;
    private final Work work;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<@Nullable ArtifactUsage> usage = new ReadOnlyObjectWrapper<>();
    private @Nullable Job<CleanUpPlan> planning;

    public ShelfViewModel(ProjectModel project, ArtifactsPort port, Work work, Notices notices) {
        this.project = project;
        this.port = port;
        this.work = work;
        this.notices = notices;
    }

    ReadOnlyObjectProperty<@Nullable ArtifactUsage> usageProperty() {
        return usage.getReadOnlyProperty();
    }

    Notices notices() {
        return notices;
    }

    /// Reads again what is taken; a platform that is away leaves what was known.
    void readUsage() {
        work.of(() -> port.artifactUsage(project.id()))
                .onFault(_ -> {})
                .onDone(usage::set)
                .start();
    }

    void addTag(Artifact artifact, String tag) {
        if (!tag.isBlank()) {
            List<String> tags = new ArrayList<>(artifact.tags());
            tags.add(tag.strip());
            setTags(artifact, tags);
        }
    }

    void removeTag(Artifact artifact, String tag) {
        setTags(
                artifact,
                artifact.tags().stream().filter(one -> !one.equals(tag)).toList());
    }

    private void setTags(Artifact artifact, List<String> tags) {
        work.of(() -> port.setTags(artifact.id(), tags)).onDone(project::put).start();
    }

    void origin(Artifact artifact, Consumer<ArtifactOrigin> show, Consumer<Fault> failed) {
        work.of(() -> port.origin(artifact.id())).onFault(failed).onDone(show).start();
    }

    void components(Artifact artifact, Consumer<Components> show, Consumer<Fault> failed) {
        work.of(() -> port.components(artifact.id()))
                .onFault(failed)
                .onDone(show)
                .start();
    }

    void rule(Consumer<RetentionRule> show) {
        work.of(() -> port.retention(project.id())).onDone(show).start();
    }

    void saveRule(RetentionRule rule) {
        work.run(() -> {
                    RetentionRule kept = port.setRetention(project.id(), rule);
                    assert kept.equals(rule);
                })
                .start();
    }

    /// Asks what would go; a newer question makes the answer to an older one void.
    void plan(RetentionRule rule, Consumer<CleanUpPlan> show) {
        if (planning != null) {
            planning.close();
        }
        planning = work.of(() -> port.planCleanUp(project.id(), rule)).onDone(show);
        planning.start();
    }

    void cleanUp(List<Artifact> chosen, Consumer<CleanUpPlan> done) {
        work.of(() -> port.cleanUp(
                        project.id(), chosen.stream().map(Artifact::id).toList()))
                .onDone(plan -> {
                    plan.going().forEach(item -> project.remove(item.artifact().id()));
                    readUsage();
                    done.accept(plan);
                })
                .start();
    }

    String environmentName(ArtifactOrigin.Use use) {
        return project.environmentName(use.environment());
    }
}
