package dev.tone.desktop.boot;

import dev.tone.desktop.environments.EnvironmentsPanel;
import dev.tone.desktop.environments.EnvironmentsViewModel;
import dev.tone.desktop.governance.GovernanceViewModel;
import dev.tone.desktop.governance.RulesPanel;
import dev.tone.desktop.kit.dialog.Prompts;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.preview.PreviewView;
import dev.tone.desktop.providers.ProvidersPanel;
import dev.tone.desktop.providers.ProvidersViewModel;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.variables.VariablesPanel;
import dev.tone.desktop.variables.VariablesViewModel;
import dev.tone.desktop.webhooks.WebhooksPanel;
import dev.tone.desktop.webhooks.WebhooksViewModel;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.failure.NextAction;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.WebhookId;
import dev.tone.model.project.Environment;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The dialogs of one project.
final class ProjectPanels {
    private final ProjectModel project;
    private final GovernanceViewModel governance;
    private final PlatformLink link;
    private final Navigator navigator;
    private final Parts parts;

    ProjectPanels(
            ProjectModel project, GovernanceViewModel governance, PlatformLink link, Navigator navigator, Parts parts) {
        this.project = project;
        this.governance = governance;
        this.link = link;
        this.navigator = navigator;
        this.parts = parts;
    }

    /// Opens what may end a failure.
    void helpWith(NextAction action, Deployment failed) {
        if (action == NextAction.FREE_SPACE) {
            navigator.go(Place.PROJECTS);
            return;
        }
        project.environments().stream()
                .filter(environment -> environment.id().equals(failed.environment()))
                .findFirst()
                .ifPresent(environment -> {
                    if (action == NextAction.EDIT_VARIABLES) {
                        editVariables(environment);
                    } else {
                        chooseProvider(environment);
                    }
                });
    }

    /// Makes one more environment.
    ///
    /// @param made gets it when it is there
    void makeEnvironment(Consumer<Environment> made) {
        Ui ui = parts.ui();
        parts.dialogs()
                .input(
                        new Prompts.InputQuestion(
                                ui.text("environments.create.title"),
                                ui.text("environments.create.text"),
                                ui.text("environments.create.prompt"),
                                "",
                                ui.text("environments.create.verb"),
                                true,
                                EnvironmentsViewModel.LONGEST_NAME),
                        name -> parts.work()
                                .of(() -> link.deployments().makeEnvironment(project.id(), name))
                                .onDone(environment -> {
                                    project.put(environment);
                                    made.accept(environment);
                                })
                                .start());
    }

    /// Their names, and which of them are in use.
    void editEnvironments() {
        new EnvironmentsPanel(
                        new EnvironmentsViewModel(
                                project,
                                link.environments(),
                                parts.work(),
                                parts.dialogs(),
                                parts.notices(),
                                parts.ui().texts()),
                        parts.dialogs(),
                        () -> makeEnvironment(_ -> {}),
                        parts.ui())
                .show();
    }

    void editVariables(Environment environment) {
        new VariablesPanel(
                        new VariablesViewModel(environment, link.variables(), parts.work()),
                        parts.dialogs(),
                        parts.ui())
                .show();
    }

    /// What holds for deployments to an environment.
    void editRules(Environment environment) {
        new RulesPanel(governance, parts.dialogs(), parts.ui()).show(environment);
    }

    /// Whom the project tells of its events, and who may call it.
    ///
    /// @param first that is opened at once; null for the list
    void editWebhooks(@Nullable WebhookId first) {
        new WebhooksPanel(
                        new WebhooksViewModel(project, link.webhooks(), link.live(), parts.work(), parts.fx()),
                        parts.dialogs(),
                        parts.ui())
                .show(first);
    }

    /// Who serves an environment.
    void chooseProvider(Environment environment) {
        Ui ui = parts.ui();
        new ProvidersPanel(
                        new ProvidersViewModel(project.environments(), environment, link.providers(), parts.work()),
                        parts.dialogs(),
                        ui,
                        now -> parts.notices()
                                .offer(
                                        Notice.Tone.SUCCESS,
                                        ui.text(
                                                "provider.chosen",
                                                environmentName(now.environment()),
                                                now.target() == null ? ui.text("provider.name.local") : now.target()),
                                        List.of()))
                .show();
    }

    private String environmentName(EnvironmentId id) {
        return project.environments().stream()
                .filter(environment -> environment.id().equals(id))
                .map(Environment::name)
                .findFirst()
                .orElse(id.value());
    }

    /// Shows what a deployment serves.
    void preview(Deployment deployment) {
        String url = deployment.url();
        if (url == null) {
            return;
        }
        PreviewView view = new PreviewView("preview", url, parts.ui());
        Region scene = parts.dialogs().layers().frame();
        view.setPrefSize(scene.getWidth() * 0.86, scene.getHeight() * 0.82);
        parts.dialogs()
                .panel(
                        "preview-dialog",
                        parts.ui().text("deployments.number", deployment.number()),
                        view,
                        scene.getWidth() * 0.88,
                        view::close);
    }
}
