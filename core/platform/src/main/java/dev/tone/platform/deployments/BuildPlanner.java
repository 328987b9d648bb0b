package dev.tone.platform.deployments;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactPath;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.deployments.build.BuildCommands;
import dev.tone.platform.deployments.build.BuildDetector;
import dev.tone.platform.deployments.build.Detection;
import dev.tone.platform.deployments.build.SourceTree;
import dev.tone.platform.deployments.provider.ArtifactSource;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Says what a deployment would do, and remembers what people allowed.
final class BuildPlanner {
    private static final int LARGEST_FILE = 1 << 20;

    private final Transactions transactions;
    private final Changes changes;
    private final DeploymentRepository repository;
    private final ArtifactSource artifacts;
    private final DeploymentProvider provider;
    private final Targets targets;
    private final BuildDetector detector;

    BuildPlanner(
            Transactions transactions,
            Changes changes,
            DeploymentRepository repository,
            ArtifactSource artifacts,
            DeploymentProvider provider,
            Targets targets,
            BuildDetector detector) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.artifacts = artifacts;
        this.provider = provider;
        this.targets = targets;
        this.detector = detector;
    }

    /// @param given null to detect them
    BuildPlan plan(Actor actor, ArtifactId id, @Nullable BuildSettings given) {
        Artifact artifact = artifacts.get(actor, id);
        Detection detection = given == null
                ? detector.detect(tree(id))
                : new Detection(BuildCommands.checked(given), "given", List.of());
        BuildSettings settings = BuildCommands.checked(detection.settings());
        List<String> commands = BuildCommands.of(settings);
        String digest = BuildCommands.digest(settings);
        List<String> notes = new ArrayList<>(detection.notes());
        if (!commands.isEmpty() && provider.isolation() != Isolation.ISOLATED) {
            notes.add(provider.isolationNote());
        }
        return new BuildPlan(
                settings,
                detection.from(),
                commands,
                digest,
                commands.isEmpty() || isTrusted(artifact.project(), digest),
                provider.isolation(),
                notes);
    }

    private boolean isTrusted(ProjectId project, String digest) {
        return transactions.read(handle -> repository.isTrusted(handle, project, digest));
    }

    private SourceTree tree(ArtifactId artifact) {
        SortedSet<String> paths = new TreeSet<>(ArtifactPath.ORDER);
        for (ArtifactFile file : artifacts.files(artifact)) {
            paths.add(file.path());
        }
        return new SourceTree() {
            @Override
            public SortedSet<String> paths() {
                return paths;
            }

            @Override
            public Optional<String> read(String path) {
                return paths.contains(path) ? artifacts.text(artifact, path, LARGEST_FILE) : Optional.empty();
            }
        };
    }

    /// Allows exactly these commands for the project, from now on.
    void trust(Actor actor, ProjectId project, String digest) {
        if (!Sha256.isHex(digest)) {
            throw Fault.invalid(
                            "deployment/invalid-trust",
                            "These commands cannot be trusted.",
                            "Send the `commandsDigest` of a plan.")
                    .asException();
        }
        changes.make(actor, DeploymentApi.TRUST.id(), change -> {
            targets.project(change.handle(), actor, project);
            if (repository.isTrusted(change.handle(), project, digest)) {
                change.unchanged();
            } else {
                repository.trust(change.handle(), project, digest, actor.user(), change.now());
                change.audit(project, "project", project, null, new Trusted(digest));
            }
            return project;
        });
    }

    private record Trusted(String commandsDigest) {}

    /// @throws dev.tone.model.fault.FaultException `deployment/not-trusted`, `deployment/commands-refused`
    void requireAllowed(BuildPlan plan) {
        if (plan.commands().isEmpty()) {
            return;
        }
        if (plan.isolation() == Isolation.REFUSED) {
            throw Fault.conflict(
                            "deployment/commands-refused",
                            "This platform does not run commands.",
                            "Build elsewhere and deploy the finished files, or configure the platform with a sandbox.")
                    .asException();
        }
        if (!plan.trusted()) {
            throw Fault.conflict(
                            "deployment/not-trusted",
                            "These commands have not been allowed for this project yet.",
                            "Look at them in the plan and allow them: " + String.join(" · ", plan.commands()))
                    .asException();
        }
    }
}
