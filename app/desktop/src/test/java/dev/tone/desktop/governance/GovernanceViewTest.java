package dev.tone.desktop.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.deployments.DeploymentCommands;
import dev.tone.desktop.deployments.DeploymentsView;
import dev.tone.desktop.deployments.DeploymentsViewModel;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.view.FakeCommands;
import dev.tone.desktop.view.FakeLogs;
import dev.tone.desktop.view.FakeNavigator;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.fault.Fault;
import dev.tone.model.governance.Approval;
import dev.tone.model.governance.AutoPause;
import dev.tone.model.governance.DeployLock;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.release.ReleaseKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GovernanceViewTest {
    private final FakeGovernance port = new FakeGovernance();
    private final FakePlatform platform = new FakePlatform();

    @TempDir
    Path folder;

    private ViewWindow window;
    private Fixture workspace;
    private GovernanceViewModel governance;

    private void open(Language language) throws Exception {
        window = ViewWindow.open(language);
        workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        workspace.deployments.add(Fixture.deployment(
                3,
                DeploymentState.AWAITING_APPROVAL,
                false,
                List.of(new Stage(StageName.WAIT, StageState.RUNNING, Fixture.T0, null))));
        workspace.deployments.add(Fixture.deployment(2, DeploymentState.SUCCEEDED, true));
        workspace.deployments.add(Fixture.deployment(1, DeploymentState.SUCCEEDED, false));
        window.show(() -> {
            ProjectModel project = workspace.workspace().open().orElseThrow();
            governance = new GovernanceViewModel(project, port, new OwnFeed(), workspace.work, Runnable::run);
            DeploymentsViewModel deployments =
                    new DeploymentsViewModel(project, platform, workspace.work, workspace.notices, window.ui.texts());
            DeploymentCommands commands =
                    FakeCommands.of(deployments, window.dialogs, new FakeNavigator(), workspace, window.ui);
            DeploymentsView view = new DeploymentsView(
                    deployments, commands, new FakeLogs(), new GovernanceExtras(governance, window.ui), window.ui);
            view.shown();
            return view.node();
        });
        window.awaitShown("#page-deployments");
    }

    /// The project's model has the fixture's; facts come by [#tell].
    private final class OwnFeed implements dev.tone.desktop.workspace.LiveFeed {
        @Override
        public dev.tone.model.observe.Pin follow(
                Topic topic, java.util.function.Consumer<LiveFact> facts, Runnable onBehind) {
            told = facts;
            return () -> {};
        }
    }

    private java.util.function.Consumer<LiveFact> told = _ -> {};

    private void tell(LiveFact fact) throws Exception {
        window.on(() -> {
            told.accept(fact);
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void what_ended_before_enough_people_decided_does_not_look_approved() throws Exception {
        port.gates.add(FakeGovernance.gate("d1", FakeGovernance.ANN, false, FakeGovernance.MYSELF));
        open(Language.ENGLISH);
        window.click("#deployment-1");
        window.awaitShown("#gate-panel");

        Set<Node> icons =
                window.on(() -> window.robot.lookup("#gate-panel .icon").queryAll());
        assertThat(icons).hasSize(1).allMatch(icon -> icon.getStyleClass().contains("muted-icon"));
    }

    @Test
    void why_it_was_refused_is_read_whole() throws Exception {
        port.gates.add(FakeGovernance.gate("d1", FakeGovernance.ANN, false, FakeGovernance.MYSELF)
                .with(
                        List.of(),
                        new Approval(
                                FakeGovernance.ANN,
                                "Not while the sale is on. ".repeat(8).strip(),
                                Fixture.T0),
                        null,
                        false));
        open(Language.ENGLISH);
        window.click("#deployment-1");
        window.awaitShown("#gate-panel");

        assertThat(window.cut("#gate-panel")).isEmpty();
    }

    @Test
    void somebody_who_may_approves_what_they_saw() throws Exception {
        port.gates.add(FakeGovernance.gate("d3", FakeGovernance.ANN, false, FakeGovernance.MYSELF));
        open(Language.ENGLISH);
        window.awaitShown("#gate-plan");
        assertThat(window.isUsable("#gate-refuse")).isFalse();

        window.type("#gate-comment", "fine").click("#gate-approve");

        window.until(() -> port.calls.contains("approve d3 fine"), "it is approved");
    }

    @Test
    void a_comment_stays_when_something_happens_and_makes_a_refusal() throws Exception {
        port.gates.add(FakeGovernance.gate("d3", FakeGovernance.ANN, false, FakeGovernance.MYSELF));
        open(Language.KOREAN);
        window.type("#gate-comment", "not today");

        tell(new LiveFact.GateChanged(port.gates.getFirst()));
        assertThat(window.text("#gate-comment")).isEqualTo("not today");
        window.click("#gate-refuse");

        window.until(() -> port.calls.contains("refuse d3 not today"), "it is refused");
    }

    @Test
    void one_person_alone_reads_that_a_second_is_needed() throws Exception {
        port.gates.add(FakeGovernance.gate("d3", FakeGovernance.MYSELF, false));
        open(Language.ENGLISH);

        window.awaitShown("#gate-why");
        assertThat(window.text("#gate-why")).contains("second person is needed");
        assertThat(window.isShown("#gate-approve")).isFalse();
    }

    @Test
    void a_gate_that_is_not_known_is_read_once() throws Exception {
        open(Language.ENGLISH);

        window.awaitShown("#gate-panel");
        assertThat(port.calls).containsExactly("gate d3");
    }

    @Test
    void a_lock_is_over_the_page_and_ends_with_a_click() throws Exception {
        open(Language.ENGLISH);
        tell(new LiveFact.RulesChanged(new EnvironmentRules(
                Fixture.PRODUCTION.id(),
                port.rules.project(),
                null,
                new DeployLock("database moves", FakeGovernance.ANN, Fixture.T0, null),
                List.of(),
                null,
                new AutoPause("blank page", 2, FakeGovernance.ANN, Fixture.T0),
                List.of("aa"))));

        window.awaitShown("#lock-production");
        window.awaitShown("#paused-production");
        window.click("#unlock-production");

        window.awaitGone("#lock-production");
        assertThat(port.calls).contains("unlock prod");
    }

    @Test
    void automatic_deployments_resume_with_a_click() throws Exception {
        open(Language.KOREAN);
        tell(new LiveFact.RulesChanged(new EnvironmentRules(
                Fixture.PRODUCTION.id(),
                port.rules.project(),
                null,
                null,
                List.of(),
                null,
                new AutoPause(null, 2, FakeGovernance.ANN, Fixture.T0),
                List.of("aa"))));

        window.click("#resume-production");

        window.awaitGone("#paused-production");
        assertThat(port.calls).contains("resume prod");
    }

    @Test
    void rules_are_set_in_one_dialog() throws Exception {
        open(Language.ENGLISH);
        window.on(() -> {
            new RulesPanel(governance, window.dialogs, window.ui).show(Fixture.PRODUCTION);
            return null;
        });
        window.awaitShown("#rules-approvals");
        assertThat(window.isShown("#rules-alone")).isFalse();
        window.on(() -> {
            window.robot
                    .lookup("#rules-approvals")
                    .<javafx.scene.control.ChoiceBox<Integer>>query()
                    .setValue(1);
            return null;
        });
        window.awaitShown("#rules-alone");
        window.click("#rules-self").click("#rules-protect");
        window.until(() -> port.calls.contains("protect prod 1 [] true"), "it is protected");

        window.type("#rules-lock-reason", "moving").click("#rules-lock");
        window.awaitShown("#rules-unlock");
        assertThat(port.calls).contains("lock prod moving");

        window.click("#freeze-day-5");
        window.type("#freeze-name", "Weekend").type("#freeze-from", "18:00");
        window.type("#freeze-until", "08:00").click("#freeze-add");
        window.awaitShown("#freeze-remove-0");
        window.click("#freeze-remove-0");
        window.until(() -> port.calls.contains("freeze []"), "it is removed");
        assertThat(port.calls).contains("freeze [Weekend [FRIDAY] 18:00-08:00]");
    }

    @Test
    void the_rules_keep_away_from_the_bar_that_moves_them() throws Exception {
        open(Language.ENGLISH);
        window.on(() -> {
            new RulesPanel(governance, window.dialogs, window.ui).show(Fixture.PRODUCTION);
            return null;
        });
        window.awaitShown("#rules-scroll .scroll-bar:vertical");

        double bar = window.on(() -> window.find("#rules-scroll .scroll-bar:vertical")
                .localToScene(0, 0)
                .getX());
        assertThat(bar - window.on(() -> right("#rules-protect"))).isGreaterThanOrEqualTo(8);
    }

    private double right(String query) {
        Node node = window.find(query);
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    @Test
    void how_releases_take_the_traffic_is_set_and_limits_are_said() throws Exception {
        open(Language.ENGLISH);
        window.on(() -> {
            new RulesPanel(governance, window.dialogs, window.ui).show(Fixture.PRODUCTION);
            return null;
        });
        window.awaitShown("#rules-release-kind");
        assertThat(window.isShown("#rules-release-steps")).isFalse();
        window.on(() -> {
            window.robot
                    .lookup("#rules-release-kind")
                    .<javafx.scene.control.ComboBox<ReleaseKind>>query()
                    .setValue(ReleaseKind.CANARY);
            return null;
        });
        window.awaitShown("#rules-release-steps");
        window.on(() -> {
            ScrollPane scroll = window.robot.lookup("#rules-scroll").query();
            // What has just appeared has its place only after a layout; the end is further down then.
            scroll.getScene().getRoot().applyCss();
            scroll.getScene().getRoot().layout();
            scroll.setVvalue(1);
            return null;
        });
        window.type("#rules-release-steps", "10% 5m, 50% 1h").click("#rules-release-save");
        window.until(() -> port.calls.contains("release CANARY 10% 5m, 50% 1h"), "it is stored");

        tell(new LiveFact.RulesChanged(port.rules));
        window.type("#rules-release-requests", "0").click("#rules-release-save");
        window.awaitShown(".fault-title");
        assertThat(window.text("#rules-release-requests")).isEqualTo("0");
    }

    @Test
    void a_rollback_into_a_lock_asks_why_it_has_to_be() throws Exception {
        platform.held = Fault.conflict("environment/locked", "production is locked.", null);
        open(Language.ENGLISH);
        window.click("#deployment-1").click("#deployment-roll-back");
        window.type("#rollback-reason", "broken").click("#rollback-confirm");

        window.awaitShown("#input-dialog");
        window.type("#dialog-input", "shop is down").click("#dialog-confirm");

        window.until(() -> !platform.calls.isEmpty(), "it is rolled back");
        assertThat(platform.calls).containsExactly("roll back d1 because broken in spite of it: shop is down");
    }
}
