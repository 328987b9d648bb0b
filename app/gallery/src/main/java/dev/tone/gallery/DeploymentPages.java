package dev.tone.gallery;

import dev.tone.desktop.comparisons.PlanView;
import dev.tone.desktop.deployments.timeline.TimelineSource;
import dev.tone.desktop.deployments.timeline.TimelineView;
import dev.tone.desktop.deployments.timeline.Usual;
import dev.tone.desktop.deployments.timeline.Waterfall;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.logs.LogHost;
import dev.tone.desktop.logs.LogSource;
import dev.tone.desktop.logs.LogView;
import dev.tone.desktop.logs.LogViewModel;
import dev.tone.desktop.releases.StrategyDraft;
import dev.tone.desktop.releases.StrategyFields;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.view.FakeComparisons;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import dev.tone.model.observe.Signal;
import dev.tone.model.project.Environment;
import dev.tone.model.release.ReleaseStrategy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is seen of deployments: stages, timeline, log, plan and release.
final class DeploymentPages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("stages", "Stages of a deployment", (ui, _) -> stages(ui)),
            new GalleryPage("timeline", "Timeline", (ui, _) -> timeline(ui)),
            new GalleryPage("log", "Log", DeploymentPages::log),
            new GalleryPage("log-empty", "Log without lines", (ui, look) -> log(ui, look, List.of())),
            new GalleryPage("plan", "Plan of a rollback", (ui, _) -> plan(ui)),
            new GalleryPage("release", "How a release goes", (ui, _) -> release(ui)));

    private DeploymentPages() {}

    private static Node stages(Ui ui) {
        VBox column = Looks.column();
        for (Deployment deployment : Samples.deployments()) {
            Waterfall waterfall = new Waterfall(ui);
            waterfall.show(deployment, Usual.nothing(), deployment.createdAt().plusSeconds(3));
            column.getChildren().add(Looks.named(ui.texts().word("deployment.state", deployment.state()), waterfall));
        }
        return column;
    }

    private static Node timeline(Ui ui) {
        TimelineView view = new TimelineView(
                new TimelineSource() {
                    @Override
                    public List<Environment> environments() {
                        return List.of(Fixture.PRODUCTION, Fixture.PREVIEW);
                    }

                    @Override
                    public List<Deployment> shown() {
                        return Samples.deployments();
                    }

                    @Override
                    public List<Deployment> history() {
                        return Samples.deployments();
                    }

                    @Override
                    public String environmentName(Deployment deployment) {
                        return "production";
                    }

                    @Override
                    public @Nullable Deployment selected() {
                        return shown().get(1);
                    }

                    @Override
                    public void select(Deployment deployment) {}

                    @Override
                    public void save(Path file, String table) {}
                },
                _ -> {},
                ui);
        view.setPrefHeight(380);
        view.tick();
        return view;
    }

    private static Node log(Ui ui, Appearance look) {
        return log(
                ui,
                look,
                List.of(
                        line(1, LogLevel.INFO, "queue", "Deployment 3 of broken-shop to production"),
                        line(2, LogLevel.INFO, "build", "$ sh build.sh"),
                        line(3, LogLevel.DEBUG, "build", "\u001b[36mBuilding\u001b[0m pages/index.html"),
                        line(4, LogLevel.WARN, "build", "pages/index.html:2: warning: no description"),
                        line(5, LogLevel.ERROR, "build", "pages/prices.html:7: error: no partial named \"price-list\""),
                        line(6, LogLevel.INFO, "build", "한글 로그 한 줄")));
    }

    private static LogLine line(long sequence, LogLevel level, String step, String text) {
        return new LogLine(
                sequence, Fixture.T0.plus(Duration.ofMillis(sequence * 40)), LogStream.OUT, level, step, text);
    }

    private static Node log(Ui ui, Appearance look, List<LogLine> lines) {
        LogSource source = new LogSource() {
            private final Signal<LogSource> changed = new Signal<>();

            @Override
            public long size() {
                return lines.size();
            }

            @Override
            public LogLine line(long index) {
                return lines.get((int) index);
            }

            @Override
            public List<String> steps() {
                return lines.stream().map(LogLine::step).distinct().toList();
            }

            @Override
            public boolean isComplete() {
                return true;
            }

            @Override
            public Signal<LogSource> changed() {
                return changed;
            }
        };
        LogHost host = new LogHost() {
            @Override
            public void save() {}

            @Override
            public void tell(String sentence) {}
        };
        LogView view = new LogView("g-log", new LogViewModel(source, Runnable::run, Runnable::run), ui, host);
        view.showDark(look.isDark());
        view.setPrefHeight(320);
        return view;
    }

    private static Node plan(Ui ui) {
        return new PlanView(
                new FakeComparisons().planRollBack(new DeploymentId("d2")),
                "shop-site v2",
                "shop-site v1",
                (_, _, _, _, _) -> {},
                ui);
    }

    private static Node release(Ui ui) {
        return Looks.column(
                Looks.named("at once", new StrategyFields(new StrategyDraft(ReleaseStrategy.AT_ONCE), "g-once", ui)),
                Looks.named(
                        "blue-green", new StrategyFields(new StrategyDraft(ReleaseStrategy.BLUE_GREEN), "g-bg", ui)),
                Looks.named("canary", new StrategyFields(new StrategyDraft(ReleaseStrategy.CANARY), "g-canary", ui)));
    }
}
