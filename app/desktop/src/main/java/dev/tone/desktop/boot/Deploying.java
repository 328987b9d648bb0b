package dev.tone.desktop.boot;

import dev.tone.desktop.checklist.ChecklistViewModel.Step;
import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.deploy.DeployOrigin;
import dev.tone.desktop.deploy.DeployPanel;
import dev.tone.desktop.deploy.DeployRequests;
import dev.tone.desktop.deploy.DeployViewModel;
import dev.tone.desktop.deployments.DeploymentsViewModel;
import dev.tone.desktop.governance.GovernanceViewModel;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.project.Environment;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Deploys from wherever Deploy was pressed.
final class Deploying {
    private final Parts parts;
    private final PlatformLink link;
    private final ProjectModel project;
    private final GovernanceViewModel governance;
    private final ProjectPanels panels;
    private final ProjectDrawings drawings;
    private final DeploymentsViewModel deployments;
    private final Navigator navigator;
    private final CommandMenu terminal;

    Deploying(
            Parts parts,
            PlatformLink link,
            ProjectModel project,
            GovernanceViewModel governance,
            ProjectPanels panels,
            ProjectDrawings drawings,
            DeploymentsViewModel deployments,
            Navigator navigator,
            CommandMenu terminal) {
        this.parts = parts;
        this.link = link;
        this.project = project;
        this.governance = governance;
        this.panels = panels;
        this.drawings = drawings;
        this.deployments = deployments;
        this.navigator = navigator;
        this.terminal = terminal;
    }

    /// Asks for what is not known yet.
    void ask(DeployOrigin origin) {
        DeployViewModel deploy = new DeployViewModel(
                project, link.deploy(), parts.work(), origin, UUID.randomUUID().toString(), new Deployed());
        new DeployPanel(
                        deploy,
                        parts.dialogs(),
                        new Asked(),
                        terminal,
                        environment -> governance.release(environment.id()),
                        drawings::paintChange,
                        parts.ui())
                .show();
    }

    private final class Asked implements DeployRequests {
        @Override
        public void editVariables(Environment environment) {
            panels.editVariables(environment);
        }

        @Override
        public void chooseProvider(Environment environment) {
            panels.chooseProvider(environment);
        }

        @Override
        public void makeEnvironment(Consumer<Environment> made) {
            panels.makeEnvironment(made);
        }

        @Override
        public void addArtifact() {
            navigator.go(Place.ARTIFACTS);
        }
    }

    private final class Deployed implements DeployViewModel.Outcome {
        @Override
        public void deployed(Deployment deployment) {
            Deploying.this.deployed(deployment);
        }

        @Override
        public void waits() {
            parts.dialogs().close();
            parts.notices().attention(parts.ui().text("outbox.kept"));
        }
    }

    private void deployed(Deployment deployment) {
        parts.dialogs().close();
        parts.checklist().happened(Step.DEPLOY);
        boolean stays = parts.shell().placeProperty().get() == Place.CANVAS;
        Notice.Offer show = new Notice.Offer(
                parts.ui().text("notification.action.show"), () -> navigator.openDeployment(deployment.id(), null));
        deployments
                .started()
                .tell(
                        deployment,
                        parts.ui().text("deploy.started", deployment.number()),
                        stays ? List.of(show) : List.of());
        deployments.select(deployment.id());
        if (!stays) {
            navigator.go(Place.DEPLOYMENTS);
        }
    }
}
