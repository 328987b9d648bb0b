package dev.tone.desktop.view;

import dev.tone.desktop.comparisons.ComparisonsPort;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.comparison.Change;
import dev.tone.model.comparison.Comparison;
import dev.tone.model.comparison.Difference;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.comparison.ElementChange;
import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.FileChanges;
import dev.tone.model.comparison.Plan;
import dev.tone.model.comparison.Remark;
import dev.tone.model.comparison.StageChange;
import dev.tone.model.comparison.TextDifference;
import dev.tone.model.comparison.TextDifference.Kind;
import dev.tone.model.comparison.TextDifference.Row;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Differences that always look the same, and what was asked for.
public final class FakeComparisons implements ComparisonsPort {
    public static final Difference DIFFERENCE = new Difference(
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
            List.of(
                    ValueChange.of("COLOR", "red", "blue", false),
                    ValueChange.of("TOKEN", "a-secret", "another-secret", true)),
            List.of(),
            new DrawingChange(
                    new DrawingChange.Pin(new CanvasId("c"), 9),
                    new DrawingChange.Pin(new CanvasId("c"), 4),
                    true,
                    List.of(new ElementChange(
                            new ElementId("cache"), "service", "cache", ElementChange.Kind.REMOVED, true, List.of()))));

    public final List<String> calls = new ArrayList<>();
    /// Of the two that are compared.
    public List<StageChange> stages = List.of(new StageChange(
            StageName.BUILD, StageState.SUCCEEDED, StageState.SUCCEEDED, Duration.ofSeconds(4), Duration.ofSeconds(2)));

    private static Plan plan(DeploymentKind kind, EnvironmentId environment) {
        return new Plan(
                kind,
                environment,
                Fixture.deployment(3, DeploymentState.SUCCEEDED, true),
                DIFFERENCE,
                List.of(
                        new Remark(Remark.Weight.IRREVERSIBLE, "plan/process-data", List.of()),
                        new Remark(Remark.Weight.NOTICE, "plan/no-flags", List.of())),
                kind == DeploymentKind.ROLLBACK);
    }

    @Override
    public Plan plan(ProjectId project, DeploymentApi.Create request) {
        calls.add("plan " + request.artifact() + " in " + request.environment());
        return plan(DeploymentKind.DEPLOY, request.environment());
    }

    @Override
    public Plan planRollBack(DeploymentId target) {
        calls.add("plan rollback to " + target);
        return plan(DeploymentKind.ROLLBACK, Fixture.PRODUCTION.id());
    }

    @Override
    public Plan planPromote(DeploymentId source, EnvironmentId environment) {
        calls.add("plan promotion of " + source + " to " + environment);
        return plan(DeploymentKind.PROMOTE, environment);
    }

    @Override
    public Comparison compare(DeploymentId before, DeploymentId after) {
        calls.add("compare " + before + " with " + after);
        return new Comparison(
                Fixture.deployment(number(before), DeploymentState.SUCCEEDED, true),
                Fixture.deployment(number(after), DeploymentState.SUCCEEDED, false),
                Duration.ofSeconds(-2),
                DIFFERENCE,
                stages);
    }

    private static final TextDifference LINES = new TextDifference(
            null,
            List.of(
                    new Row(Kind.GAP, "12", 0, 0),
                    new Row(Kind.SAME, "same", 13, 13),
                    new Row(Kind.REMOVED, "old", 14, 0),
                    new Row(Kind.ADDED, "new", 0, 14),
                    new Row(Kind.SAME, "same", 15, 15),
                    new Row(Kind.ADDED, "more", 0, 16)),
            2,
            1);

    @Override
    public TextDifference compareFile(DeploymentId before, DeploymentId after, String path) {
        calls.add("compare file " + path);
        return LINES;
    }

    @Override
    public TextDifference compareBlueprint(DeploymentId before, DeploymentId after, String format) {
        calls.add("compare " + format);
        return LINES;
    }

    private static long number(DeploymentId deployment) {
        return Long.parseLong(deployment.value().substring(1));
    }
}
