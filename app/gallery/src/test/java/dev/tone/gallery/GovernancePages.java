package dev.tone.gallery;

import dev.tone.desktop.environments.EnvironmentsPanel;
import dev.tone.desktop.environments.EnvironmentsViewModel;
import dev.tone.desktop.environments.FakeEnvironments;
import dev.tone.desktop.governance.FakeGovernance;
import dev.tone.desktop.governance.GovernanceExtras;
import dev.tone.desktop.governance.GovernanceViewModel;
import dev.tone.desktop.governance.RulesBanner;
import dev.tone.desktop.governance.RulesPanel;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.governance.Approval;
import dev.tone.model.governance.AutoPause;
import dev.tone.model.governance.DeployLock;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.governance.Freeze;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.governance.Protection;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import dev.tone.model.release.ReleaseStrategy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What holds for deployments, and what one waits for.
final class GovernancePages {
    private static final Person ANN = FakeGovernance.ANN;
    private static final Person MYSELF = FakeGovernance.MYSELF;
    private static final String LONG =
            "봄맞이 행사가 끝날 때까지 운영 환경을 그대로 둡니다. 급한 수정은 먼저 운영 담당자에게 말해 주세요. Until the spring sale is over, nothing changes in production.";

    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("gates", "What a deployment waits for", (ui, _) -> gates(ui, true)),
            new GalleryPage("gates-over", "What a deployment has waited for", (ui, _) -> gates(ui, false)),
            new GalleryPage("rules-banner", "Where nothing is deployed now", (ui, _) -> banner(ui)),
            new GalleryPage("environments", "Environments, one of them in the archive", (ui, _) -> environments(ui)),
            new GalleryPage("rules", "Rules of an environment", (ui, _) -> rules(ui, open())),
            new GalleryPage("rules-locked", "Rules of an environment that is locked", (ui, _) -> rules(ui, strict())));

    private GovernancePages() {}

    /// @param waiting whether nobody has decided yet
    private static Node gates(Ui ui, boolean waiting) {
        VBox column = Looks.column();
        Gate mine = FakeGovernance.gate("d1", MYSELF, false, ANN);
        Gate yours = FakeGovernance.gate("d1", ANN, false, MYSELF);
        Approval yes = new Approval(MYSELF, "좋습니다", Fixture.T0);
        if (waiting) {
            add(column, "for me", yours, DeploymentState.AWAITING_APPROVAL, ui);
            add(column, "for somebody else", mine, DeploymentState.AWAITING_APPROVAL, ui);
            add(
                    column,
                    "for people who are not there",
                    FakeGovernance.gate("d1", MYSELF, false),
                    DeploymentState.AWAITING_APPROVAL,
                    ui);
            return column;
        }
        add(column, "approved", yours.with(List.of(yes), null, null, false), DeploymentState.SUCCEEDED, ui);
        add(
                column,
                "refused",
                yours.with(List.of(), new Approval(ANN, LONG, Fixture.T0), null, false),
                DeploymentState.CANCELED,
                ui);
        add(column, "taken back before it was decided", yours, DeploymentState.CANCELED, ui);
        add(
                column,
                "approved, and later",
                yours.with(List.of(yes), null, Samples.NOW.plus(Duration.ofHours(9)), false),
                DeploymentState.CREATED,
                ui);
        add(
                column,
                "approved, and nobody was awake",
                yours.with(List.of(yes), null, Fixture.T0, true),
                DeploymentState.CREATED,
                ui);
        return column;
    }

    private static void add(VBox column, String name, Gate gate, DeploymentState state, Ui ui) {
        OpenProject project = new OpenProject(ui);
        Deployment deployment = Fixture.deployment(1, state, false);
        project.workspace.deployments.add(deployment);
        FakeGovernance port = new FakeGovernance();
        port.gates.add(gate);
        new GovernanceExtras(model(project, port), ui)
                .of(deployment)
                .ifPresent(panel -> column.getChildren().add(Looks.named(name, panel)));
    }

    private static GovernanceViewModel model(OpenProject project, FakeGovernance port) {
        return new GovernanceViewModel(
                project.model(), port, (_, _, _) -> () -> {}, project.workspace.work, Runnable::run);
    }

    private static Node banner(Ui ui) {
        VBox column = Looks.column();
        for (DeployLock lock : List.of(
                new DeployLock("The sale is on.", ANN, Fixture.T0, null),
                new DeployLock(LONG, ANN, Fixture.T0, Samples.NOW.plus(Duration.ofHours(5))))) {
            FakeGovernance port = new FakeGovernance();
            port.rules = rules(
                    null,
                    lock,
                    List.of(),
                    new AutoPause("the tests are red", 41, ANN, Fixture.T0),
                    ReleaseStrategy.AT_ONCE);
            RulesBanner banner = new RulesBanner(model(new OpenProject(ui), port), ui);
            banner.refresh();
            column.getChildren().add(banner);
        }
        return column;
    }

    private static EnvironmentRules open() {
        return rules(new Protection(2, List.of(ANN.id()), true), null, List.of(), null, ReleaseStrategy.AT_ONCE);
    }

    private static EnvironmentRules strict() {
        Freeze weekend =
                new Freeze("주말", "Asia/Seoul", List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), "18:00", "08:00");
        return rules(null, new DeployLock(LONG, ANN, Fixture.T0, null), List.of(weekend), null, ReleaseStrategy.CANARY);
    }

    private static EnvironmentRules rules(
            @Nullable Protection protection,
            @Nullable DeployLock lock,
            List<Freeze> freezes,
            @Nullable AutoPause pause,
            ReleaseStrategy release) {
        return new EnvironmentRules(
                Fixture.PRODUCTION.id(),
                new ProjectId("shop"),
                protection,
                lock,
                freezes,
                freezes.isEmpty() && lock == null ? null : Samples.NOW.plus(Duration.ofDays(1)),
                pause,
                List.of(),
                release);
    }

    private static Node rules(Ui ui, EnvironmentRules rules) {
        OpenProject project = new OpenProject(ui);
        FakeGovernance port = new FakeGovernance();
        port.rules = rules;
        port.people.add(ANN);
        port.people.add(new Person(new UserId("kim"), "김 아무개, 운영 담당"));
        new RulesPanel(model(project, port), project.dialogs, ui).show(Fixture.PRODUCTION);
        return project.panels;
    }

    private static Node environments(Ui ui) {
        OpenProject project = new OpenProject(ui);
        project.workspace.environments.add(environment("staging", null));
        project.workspace.environments.add(environment("a-name-that-is-nearly-too-long", null));
        project.workspace.environments.add(environment("old-shop", Fixture.T0));
        project.workspace.deployments.add(Fixture.deployment(41, DeploymentState.SUCCEEDED, true));
        project.workspace.sites.add(Fixture.site(true));
        new EnvironmentsPanel(
                        new EnvironmentsViewModel(
                                project.model(),
                                new FakeEnvironments(project.workspace),
                                project.workspace.work,
                                project.dialogs,
                                project.workspace.notices,
                                ui.texts()),
                        project.dialogs,
                        () -> {},
                        ui)
                .show();
        return project.panels;
    }

    private static Environment environment(String name, @Nullable Instant archivedAt) {
        return new Environment(
                new EnvironmentId(name), new ProjectId("shop"), name, EnvironmentKind.PREVIEW, Fixture.T0, archivedAt);
    }
}
