package dev.tone.gallery;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.canvas.tools.Tools;
import dev.tone.model.comparison.Change;
import dev.tone.model.comparison.Difference;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.FileChanges;
import dev.tone.model.comparison.Plan;
import dev.tone.model.comparison.Remark;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What the pages show: one deployment in each outcome, and the sample's drawing.
final class Samples {
    static final Instant T0 = Instant.parse("2026-11-30T12:00:00Z");
    static final Environment PRODUCTION = new Environment(
            new EnvironmentId("production"), new ProjectId("shop"), "production", EnvironmentKind.PRODUCTION, T0);
    static final Environment PREVIEW = new Environment(
            new EnvironmentId("preview"), new ProjectId("shop"), "preview", EnvironmentKind.PREVIEW, T0);
    private static final BuildSettings SETTINGS =
            new BuildSettings(".", null, "sh build.sh", "dist", null, "/", false, Map.of());

    private Samples() {}

    static List<Deployment> deployments() {
        return List.of(
                deployment(4, DeploymentState.BUILDING, StageState.RUNNING),
                deployment(3, DeploymentState.FAILED, StageState.FAILED),
                deployment(2, DeploymentState.SUCCEEDED, StageState.SUCCEEDED),
                deployment(1, DeploymentState.CANCELED, StageState.CANCELED));
    }

    static Deployment deployment(long number, DeploymentState state, StageState last) {
        Instant begin = T0.plus(Duration.ofMinutes(number * 10));
        return new Deployment(
                new DeploymentId("d" + number),
                new ProjectId("shop"),
                number,
                PRODUCTION.id(),
                "local",
                DeploymentKind.DEPLOY,
                null,
                null,
                new ArtifactId("a1"),
                "shop-site",
                "4f1c9a0b77de",
                SETTINGS,
                null,
                null,
                null,
                state,
                List.of(
                        new Stage(StageName.QUEUE, StageState.SUCCEEDED, begin, begin.plusMillis(300)),
                        new Stage(
                                StageName.PREPARE, StageState.SUCCEEDED, begin.plusMillis(300), begin.plusMillis(900)),
                        new Stage(
                                StageName.BUILD,
                                last,
                                begin.plusMillis(900),
                                state.isFinished() ? begin.plusSeconds(4) : null)),
                null,
                null,
                null,
                null,
                null,
                false,
                new UserId("me"),
                begin,
                begin,
                state.isFinished() ? begin.plusSeconds(4) : null);
    }

    static Plan plan() {
        Difference difference = new Difference(
                false,
                new FileChanges(
                        FileChanges.Source.PUBLISHED,
                        List.of(
                                new FileChange("index.html", Change.CHANGED, 10, 12),
                                new FileChange("old.css", Change.REMOVED, 7, 0)),
                        0,
                        1,
                        1,
                        -5),
                List.of(new ValueChange("healthPath", Change.CHANGED, "/", "/health", false)),
                List.of(ValueChange.of("COLOR", "red", "blue", false)),
                List.of(),
                DrawingChange.NONE);
        return new Plan(
                DeploymentKind.ROLLBACK,
                PRODUCTION.id(),
                deployment(2, DeploymentState.SUCCEEDED, StageState.SUCCEEDED),
                difference,
                List.of(new Remark(Remark.Weight.IRREVERSIBLE, "plan/process-data", List.of())),
                true);
    }

    /// An editor of the sample's drawing.
    static Editor drawing() {
        DocumentReplay replay = new DocumentReplay();
        replay.accept(SampleCanvas.operations());
        return new Editor(
                Document.of(replay.records()),
                new IdGenerator(Clock.systemUTC(), new Random(1)),
                TextMeasure.ESTIMATE,
                Tools.standard());
    }

    static Editor emptyDrawing() {
        return new Editor(
                new Document(),
                new IdGenerator(Clock.systemUTC(), new Random(1)),
                TextMeasure.ESTIMATE,
                Tools.standard());
    }
}
