package dev.tone.desktop.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.command.CommandLines;
import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.fault.Fault;
import dev.tone.model.project.Environment;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseStrategy;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The deploy dialog and its question of trust, by mouse and by keyboard.
class DeployPanelTest {
    private final FakePlatform platform = new FakePlatform();
    private final List<Deployment> created = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private ViewWindow window;
    private Fixture workspace;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = ViewWindow.open();
        workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        workspace.artifacts.add(Fixture.artifact("a1"));
    }

    private @Nullable DeployViewModel deploy;

    private DeployViewModel deploy() {
        return Objects.requireNonNull(deploy);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void show() throws Exception {
        show(workspace.workspace());
    }

    private void show(WorkspaceModel shown) throws Exception {
        window.on(() -> {
            ProjectModel project = shown.open().orElseThrow();
            deploy = new DeployViewModel(
                    project, platform, workspace.work, new DeployOrigin(null, null, null, null), "key", new Outcome());
            new DeployPanel(
                            deploy(),
                            window.dialogs,
                            new Asked(),
                            new CommandMenu(new CommandLines(() -> "shop", List.of()), workspace.notices, window.ui),
                            _ -> ReleaseStrategy.CANARY,
                            (_, _, _, _, _) -> {},
                            window.ui)
                    .show();
            return null;
        });
        window.awaitShown("#deploy-dialog");
    }

    /// One whose first answers come when the test lets them.
    private WorkspaceModel unanswered(Deque<Runnable> calls) {
        WorkspaceModel slow = new WorkspaceModel(
                workspace,
                workspace.kept,
                workspace,
                new Work(calls::add, Runnable::run, workspace.faults::add),
                Runnable::run,
                workspace.settings);
        slow.open(workspace.projects.getFirst());
        return slow;
    }

    private void answer(Deque<Runnable> calls) throws Exception {
        window.on(() -> {
            while (!calls.isEmpty()) {
                calls.pop().run();
            }
            return null;
        });
    }

    @Test
    void what_there_is_to_deploy_is_awaited_before_it_is_asked_for() throws Exception {
        Deque<Runnable> calls = new ArrayDeque<>();
        show(unanswered(calls));

        window.awaitShown("#deploy-reading");
        assertThat(window.isShown("#deploy-add-artifact")).isFalse();

        answer(calls);
        window.awaitShown("#setting-root");
        assertThat(window.isShown("#deploy-reading")).isFalse();
        window.press(KeyCode.ENTER);
        window.awaitGone("#deploy-dialog");
        assertThat(created).hasSize(1);
    }

    @Test
    void a_dialog_that_was_left_stays_away_when_the_answer_comes() throws Exception {
        Deque<Runnable> calls = new ArrayDeque<>();
        show(unanswered(calls));

        window.press(KeyCode.ESCAPE);
        window.awaitGone("#deploy-dialog");
        answer(calls);

        assertThat(window.isShown("#deploy-dialog")).isFalse();
    }

    @Test
    void where_nothing_can_be_read_a_folder_is_asked_for() throws Exception {
        workspace.artifactsFault = Fault.invalid("artifact/garbled", "The answer makes no sense.", "Try again.");
        show();

        window.awaitShown("#deploy-add-artifact");
    }

    @Test
    void where_it_is_served_is_one_press_away() throws Exception {
        show();

        window.click("#deploy-provider");

        window.until(() -> asked.contains("provider of production"), "the provider is asked for");
    }

    @Test
    void one_more_environment_is_one_press_away_and_chosen_when_it_is_there() throws Exception {
        show();

        window.click("#deploy-new-environment");

        window.until(
                () -> "staging"
                        .equals(Objects.requireNonNull(
                                        deploy().environmentProperty().get())
                                .name()),
                "the new one is chosen");
        assertThat(window.on(() -> List.copyOf(environments().getItems())))
                .extracting(environment -> environment.name())
                .containsExactly("production", "staging");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Environment> environments() {
        return (ComboBox<Environment>) window.find("#deploy-environment");
    }

    private final class Asked implements DeployRequests {
        @Override
        public void editVariables(Environment environment) {
            asked.add(environment.name());
        }

        @Override
        public void chooseProvider(Environment environment) {
            asked.add("provider of " + environment.name());
        }

        @Override
        public void makeEnvironment(Consumer<Environment> made) {
            ProjectModel project = deploy().project();
            Environment staging = platform.makeEnvironment(project.id(), "staging");
            project.put(staging);
            made.accept(staging);
        }

        @Override
        public void addArtifact() {
            asked.add("artifact");
        }
    }

    @Test
    void what_would_change_is_counted_and_shown_when_asked_for() throws Exception {
        show();
        window.awaitShown("#deploy-changes");
        assertThat(window.text("#deploy-changes")).isEqualTo("2 files · 2 variables · 1 element");

        window.click("#deploy-changes-show");
        window.awaitShown("#plan-irreversible");
        assertThat(window.isShown("#deploy-settings")).isFalse();
        window.press(KeyCode.ESCAPE);

        window.awaitShown("#deploy-settings");
        assertThat(window.isShown("#plan-irreversible")).isFalse();
    }

    private final class Outcome implements DeployViewModel.Outcome {
        @Override
        public void deployed(Deployment deployment) {
            created.add(deployment);
            window.dialogs.close();
        }

        @Override
        public void waits() {
            asked.add("waits");
            window.dialogs.close();
        }
    }

    @Test
    void tab_walks_from_control_to_control() throws Exception {
        show();
        window.awaitShown("#setting-root");
        window.click("#deploy-when");
        window.awaitFocus("#deploy-when");

        for (String next : List.of("#deploy-provider", "#deploy-variables", "#setting-root", "#setting-install")) {
            window.press(KeyCode.TAB);
            window.awaitFocus(next);
        }
    }

    @Test
    void mod_enter_deploys_from_a_field() throws Exception {
        show();
        window.click("#deploy-when");

        window.press(KeyCode.SHORTCUT, KeyCode.ENTER);

        window.awaitGone("#deploy-dialog");
        assertThat(created).hasSize(1);
    }

    @Test
    void while_the_platform_is_away_it_says_so_and_deploys_later() throws Exception {
        platform.away = true;
        show();
        window.awaitShown("#deploy-away");
        assertThat(window.isShown("#deploy-detected")).isFalse();

        window.press(KeyCode.ENTER);

        window.awaitGone("#deploy-dialog");
        assertThat(asked).containsExactly("waits");
        assertThat(created).isEmpty();
    }

    @Test
    void enter_deploys_what_was_detected() throws Exception {
        show();
        window.awaitFocus("#deploy-confirm");
        assertThat(window.text("#deploy-detected")).contains("static files");

        window.press(KeyCode.ENTER);

        window.awaitGone("#deploy-dialog");
        assertThat(platform.calls).containsExactly("create a1 in prod");
        assertThat(created).hasSize(1);
    }

    @Test
    void escape_deploys_nothing() throws Exception {
        show();

        window.press(KeyCode.ESCAPE);

        window.awaitGone("#deploy-dialog");
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void commands_are_shown_and_trusted_before_they_run() throws Exception {
        platform.commands = List.of("sh build.sh");
        show();

        window.click("#deploy-confirm");
        window.awaitShown("#trust-commands");
        window.awaitFocus("#deploy-trust-back");
        assertThat(window.isShown("#deploy-confirm")).isFalse();
        assertThat(window.text("#trust-commands .label")).isEqualTo("sh build.sh");
        assertThat(window.text("#trust-from")).isEqualTo("They come with the artifact.");
        assertThat(window.text("#trust-covers")).contains("When scripts or packages that they run change");
        assertThat(platform.calls).isEmpty();

        window.click("#deploy-trust");
        window.awaitGone("#deploy-dialog");
        assertThat(platform.calls).containsExactly("trust digest", "create a1 in prod");
    }

    @Test
    void commands_that_were_entered_are_not_said_to_come_with_the_artifact() throws Exception {
        platform.commands = List.of("sh build.sh");
        show();
        platform.commands = List.of("sh other.sh");

        window.click("#deploy-confirm");

        window.awaitShown("#trust-commands");
        assertThat(window.text("#trust-from")).startsWith("At least one of them was entered here");
    }

    @Test
    void pressing_mod_enter_twice_trusts_nothing() throws Exception {
        platform.commands = List.of("sh build.sh");
        show();
        window.click("#deploy-when");

        window.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        window.awaitFocus("#deploy-trust-back");
        window.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(platform.calls).isEmpty();
        assertThat(window.isShown("#trust-commands")).isTrue();

        window.press(KeyCode.TAB);
        window.awaitFocus("#deploy-trust");
        window.press(KeyCode.ENTER);
        window.awaitGone("#deploy-dialog");
        assertThat(platform.calls).containsExactly("trust digest", "create a1 in prod");
    }

    @Test
    void going_back_from_the_question_of_trust_trusts_nothing() throws Exception {
        platform.commands = List.of("sh build.sh");
        platform.isolation = Isolation.NOT_ISOLATED;
        show();
        window.click("#deploy-confirm");
        window.awaitShown("#trust-isolation");

        window.click("#deploy-trust-back");

        window.awaitShown("#deploy-confirm");
        assertThat(window.isShown("#trust-commands")).isFalse();
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void a_platform_that_runs_no_commands_says_so_in_the_dialog() throws Exception {
        platform.commands = List.of("sh build.sh");
        platform.isolation = Isolation.REFUSED;
        show();

        window.click("#deploy-confirm");

        window.awaitShown(".fault-view");
        assertThat(window.isShown("#deploy-dialog")).isTrue();
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void variables_of_the_chosen_environment_are_one_press_away() throws Exception {
        show();

        window.click("#deploy-variables");

        window.until(() -> asked.contains("production"), "variables are asked for");
    }

    @Test
    void without_an_artifact_it_leads_to_one() throws Exception {
        workspace.artifacts.clear();
        show();

        window.click("#deploy-add-artifact");

        window.awaitGone("#deploy-dialog");
        assertThat(asked).containsExactly("artifact");
    }

    @Test
    void the_way_of_the_release_can_be_another_one_this_time() throws Exception {
        show();
        window.awaitShown("#deploy-release");
        assertThat(window.isShown("#deploy-release-steps")).isFalse();
        window.on(() -> {
            window.robot
                    .lookup("#deploy-release")
                    .<javafx.scene.control.ComboBox<ReleaseKind>>query()
                    .setValue(ReleaseKind.CANARY);
            return null;
        });
        window.awaitShown("#deploy-release-steps");
        assertThat(window.text("#deploy-release-steps")).isEqualTo("5% 5m, 25% 5m, 50% 5m");
    }
}
