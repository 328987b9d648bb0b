package dev.tone.gallery;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.IdGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// What several pages show, made of what the tests use.
final class Samples {
    /// When the pages are looked at.
    static final Instant NOW = Fixture.T0.plus(Duration.ofHours(1));

    private Samples() {}

    /// One in each outcome.
    static List<Deployment> deployments() {
        return List.of(
                deployment(4, DeploymentState.BUILDING, StageState.RUNNING),
                deployment(3, DeploymentState.FAILED, StageState.FAILED),
                deployment(2, DeploymentState.SUCCEEDED, StageState.SUCCEEDED),
                deployment(1, DeploymentState.CANCELED, StageState.CANCELED));
    }

    /// One that succeeded has the traffic.
    static Deployment deployment(long number, DeploymentState state, StageState last) {
        return deployment(number, state, last, state == DeploymentState.SUCCEEDED);
    }

    static Deployment deployment(long number, DeploymentState state, StageState last, boolean live) {
        Instant begin = Fixture.T0.plus(Duration.ofMinutes(number * 10)).minusSeconds(24);
        boolean over = state.isFinished();
        return at(
                begin,
                Fixture.deployment(
                        number,
                        state,
                        live,
                        List.of(
                                new Stage(StageName.QUEUE, StageState.SUCCEEDED, begin, begin.plusMillis(300)),
                                new Stage(
                                        StageName.PREPARE,
                                        StageState.SUCCEEDED,
                                        begin.plusMillis(300),
                                        begin.plusMillis(900)),
                                new Stage(
                                        StageName.BUILD,
                                        last,
                                        begin.plusMillis(900),
                                        over ? begin.plusSeconds(10) : null))));
    }

    private static Deployment at(Instant begin, Deployment like) {
        return new Deployment(
                like.id(),
                like.project(),
                like.number(),
                like.environment(),
                like.provider(),
                like.kind(),
                like.source(),
                like.reason(),
                like.artifact(),
                like.artifactName(),
                like.artifactDigest(),
                like.settings(),
                like.canvas(),
                like.canvasRevision(),
                like.element(),
                like.state(),
                like.stages(),
                like.failure(),
                like.releaseDigest(),
                like.releaseSize(),
                like.releaseFiles(),
                like.url(),
                like.live(),
                like.createdBy(),
                begin,
                begin,
                like.state().isFinished() ? begin.plusSeconds(10) : null,
                like.override(),
                like.canceledBy());
    }

    /// An editor of the sample's drawing.
    static Editor drawing() {
        DocumentReplay replay = new DocumentReplay();
        replay.accept(SampleCanvas.operations());
        return editor(Document.of(replay.records()));
    }

    static Editor emptyDrawing() {
        return editor(new Document());
    }

    private static Editor editor(Document document) {
        return new Editor(
                document, new IdGenerator(Clock.systemUTC(), new Random(1)), TextMeasure.ESTIMATE, Tools.standard());
    }
}
