package dev.tone.desktop.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.comparisons.ComparisonsPort;
import dev.tone.desktop.view.FakeComparisons;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.release.ReleaseKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployViewModelTest {
    private static final BuildSettings DETECTED = new BuildSettings(".", null, null, ".", null, "/", false, Map.of());

    private final List<String> calls = new ArrayList<>();
    private final List<Deployment> created = new ArrayList<>();
    private List<String> commands = List.of();
    private Isolation isolation = Isolation.ISOLATED;
    private boolean trusted;
    private final Map<ArtifactId, BuildSettings> detected = new HashMap<>();
    private boolean away;
    private final List<DeploymentApi.Create> requests = new ArrayList<>();
    private Fixture platform;
    private ProjectModel project;

    @BeforeEach
    void open(@TempDir Path folder) {
        platform = new Fixture(folder);
        platform.projects.add(Fixture.project("shop", "Shop"));
        platform.artifacts.add(Fixture.artifact("a1"));
        project = platform.workspace().open().orElseThrow();
    }

    private DeployViewModel dialog() {
        return new DeployViewModel(
                project, new Port(), platform.work, new DeployOrigin(null, null, null, null), "key-1", new Outcome());
    }

    @Test
    void staticFilesDeployAtOnce() {
        dialog().deploy();

        assertThat(calls).containsExactly("create key-1");
        assertThat(created).hasSize(1);
        assertThat(project.deployments()).hasSize(1);
    }

    @Test
    void commandsAskForTrustFirst() {
        commands = List.of("sh build.sh");
        DeployViewModel dialog = dialog();

        dialog.deploy();
        assertThat(dialog.trustAskedProperty().get().commands()).containsExactly("sh build.sh");
        assertThat(calls).isEmpty();

        dialog.trustAndDeploy();
        assertThat(calls).containsExactly("trust digest", "create key-1");
    }

    @Test
    void trustedCommandsAreNotAskedForAgain() {
        commands = List.of("sh build.sh");
        trusted = true;

        dialog().deploy();

        assertThat(calls).containsExactly("create key-1");
    }

    @Test
    void withdrawingTrustDeploysNothing() {
        commands = List.of("rm -rf /");
        DeployViewModel dialog = dialog();
        dialog.deploy();

        dialog.withdrawTrust();

        assertThat(dialog.trustAskedProperty().get()).isNull();
        assertThat(calls).isEmpty();
    }

    @Test
    void aPlatformThatRefusesCommandsSaysSo() {
        commands = List.of("sh build.sh");
        isolation = Isolation.REFUSED;
        DeployViewModel dialog = dialog();

        dialog.deploy();

        assertThat(dialog.faultProperty().get().code()).isEqualTo("deployment/commands-refused");
    }

    @Test
    void theElementThatTheArtifactWasDroppedOnShowsTheDeployment() {
        platform.artifacts.set(0, Fixture.artifact("a1", "storefront"));
        project = platform.workspace().open().orElseThrow();

        dialog().deploy();

        assertThat(requests.getFirst().element()).isEqualTo(new ElementId("storefront"));
    }

    @Test
    void whileThePlatformIsAwayItIsAskedForLaterWithWhatItDetectsThen() {
        away = true;
        DeployViewModel dialog = dialog();
        assertThat(dialog.awayProperty().get()).isTrue();
        assertThat(dialog.faultProperty().get()).isNull();

        dialog.deploy();

        assertThat(calls).containsExactly("create key-1", "waits");
        assertThat(requests.getFirst().settings()).isNull();
        assertThat(project.deployments()).isEmpty();
    }

    @Test
    void settingsThatWereSeenAreKeptWhenThePlatformLeavesMeanwhile() {
        DeployViewModel dialog = dialog();
        dialog.settings().fields().getFirst().value().set("docs");
        away = true;

        dialog.deploy();

        assertThat(requests.getFirst().settings().root()).isEqualTo("docs");
        assertThat(calls).endsWith("waits");
    }

    @Test
    void settingsAreDetectedAndSentAsEdited() {
        DeployViewModel dialog = dialog();
        dialog.settings().fields().getFirst().value().set("docs");

        dialog.deploy();

        assertThat(dialog.settings().toSettings().root()).isEqualTo("docs");
        assertThat(dialog.settings().toSettings().install()).isNull();
    }

    private static final BuildSettings TYPED =
            new BuildSettings(".", "npm ci", "npm test && npm run build", null, "node app.js", "/", true, Map.of());

    @Test
    void whatWasTypedForTheVersionBeforeIsOfferedForTheNextOne() {
        platform.deployments.add(Fixture.as(Fixture.deployment(7, DeploymentState.FAILED, false), TYPED));
        project = platform.workspace().open().orElseThrow();
        DeployViewModel dialog = dialog();

        assertThat(dialog.beforeProperty().get().number()).isEqualTo(7);
        dialog.deploy();
        assertThat(requests.getFirst().settings()).isEqualTo(TYPED);
    }

    @Test
    void whatIsDetectedIsOneClickAway() {
        platform.deployments.add(Fixture.as(Fixture.deployment(7, DeploymentState.FAILED, false), TYPED));
        project = platform.workspace().open().orElseThrow();
        DeployViewModel dialog = dialog();

        dialog.useDetected();

        assertThat(dialog.beforeProperty().get()).isNull();
        assertThat(dialog.settings().toSettings()).isEqualTo(DETECTED);
    }

    @Test
    void aVersionThatSaysOtherThingsOfItselfIsAskedAnew() {
        platform.deployments.add(Fixture.as(Fixture.deployment(7, DeploymentState.FAILED, false), TYPED));
        platform.artifacts.add(0, Fixture.artifact("a2"));
        detected.put(new ArtifactId("a2"), new BuildSettings(".", null, "make", "public", null, "/", false, Map.of()));
        project = platform.workspace().open().orElseThrow();
        DeployViewModel dialog = dialog();
        dialog.artifactProperty().set(Fixture.artifact("a2"));

        assertThat(dialog.beforeProperty().get()).isNull();
        assertThat(dialog.settings().toSettings().build()).isEqualTo("make");
    }

    @Test
    void aCommandIsToldWhatItWouldNotFindOutItself() {
        DeployViewModel dialog = dialog();
        assertThat(dialog.options()).isEmpty();

        dialog.settings().load(TYPED);
        dialog.terms().whenProperty().set("2026-12-01 22:00");
        dialog.terms().releaseKindProperty().set(ReleaseKind.AT_ONCE);

        assertThat(dialog.options())
                .containsExactly(
                        "--install",
                        "npm ci",
                        "--build",
                        "npm test && npm run build",
                        "--output",
                        "",
                        "--start",
                        "node app.js",
                        "--network",
                        "--at",
                        "2026-12-01T22:00",
                        "--release",
                        "at-once");
    }

    @Test
    void whatTheDrawingCompilesToIsChosenLikeAnyArtifact() {
        DeployViewModel dialog = new DeployViewModel(
                project,
                new Port(),
                platform.work,
                new DeployOrigin(null, new CanvasId("main"), 7L, null),
                "key-1",
                new Outcome());

        assertThat(dialog.hasDrawing()).isTrue();
        dialog.useDrawing();

        assertThat(calls).contains("draw main at 7");
        assertThat(dialog.artifactProperty().get().id()).isEqualTo(new ArtifactId("drawn"));
    }

    private final class Port implements DeployPort {
        @Override
        public ComparisonsPort comparisons() {
            return new FakeComparisons();
        }

        @Override
        public BuildPlan plan(ArtifactId artifact, @Nullable BuildSettings settings) {
            if (away) {
                throw new Fault(FaultKind.UNAVAILABLE, "platform/unreachable", "Away.", null).asException();
            }
            return new BuildPlan(
                    detected.getOrDefault(artifact, DETECTED),
                    "static files",
                    commands,
                    "digest",
                    trusted,
                    isolation,
                    List.of());
        }

        @Override
        public Artifact draw(ProjectId of, CanvasId canvas, @Nullable Long revision) {
            calls.add("draw " + canvas + " at " + revision);
            return Fixture.artifact("drawn");
        }

        @Override
        public void trust(ProjectId of, String commandsDigest) {
            calls.add("trust " + commandsDigest);
        }

        @Override
        public Optional<Deployment> create(ProjectId of, DeploymentApi.Create request, String key, String subject) {
            calls.add("create " + key);
            requests.add(request);
            return away ? Optional.empty() : Optional.of(Fixture.deployment(1, DeploymentState.QUEUED, false));
        }
    }

    private final class Outcome implements DeployViewModel.Outcome {
        @Override
        public void deployed(Deployment deployment) {
            created.add(deployment);
        }

        @Override
        public void waits() {
            calls.add("waits");
        }
    }
}
