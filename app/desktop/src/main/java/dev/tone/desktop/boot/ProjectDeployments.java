package dev.tone.desktop.boot;

import dev.tone.desktop.bisect.BisectPanel;
import dev.tone.desktop.bisect.BisectViewModel;
import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.deployments.DeploymentCommands;
import dev.tone.desktop.deployments.DeploymentsView;
import dev.tone.desktop.deployments.DeploymentsViewModel;
import dev.tone.desktop.deployments.LogChoice;
import dev.tone.desktop.governance.GovernanceExtras;
import dev.tone.desktop.governance.GovernanceViewModel;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.releases.ReleaseExtras;
import dev.tone.desktop.releases.ReleasesViewModel;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Environment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;

/// The deployments of one project: the page, its logs, and what people do with releases.
final class ProjectDeployments implements Pin {
    private final Parts parts;
    private final PlatformLink link;
    private final ProjectModel project;
    private final GovernanceViewModel governance;
    private final ProjectDrawings drawings;
    private final Navigator navigator;
    private final CommandMenu terminal;
    private final DeploymentsViewModel deployments;
    private final DeploymentCommands commands;
    private final ReleasesViewModel releases;
    private final Lifetime lifetime = new Lifetime();
    private @Nullable DeploymentsView view;

    ProjectDeployments(
            Parts parts,
            PlatformLink link,
            ProjectModel project,
            GovernanceViewModel governance,
            ProjectPanels panels,
            ProjectDrawings drawings,
            Navigator navigator,
            CommandMenu terminal) {
        this.parts = parts;
        this.link = link;
        this.project = project;
        this.governance = governance;
        this.drawings = drawings;
        this.navigator = navigator;
        this.terminal = terminal;
        deployments = lifetime.add(new DeploymentsViewModel(
                project,
                link.deployments(),
                parts.work(),
                parts.notices(),
                parts.ui().texts()));
        commands = new DeploymentCommands(
                deployments,
                parts.dialogs(),
                navigator,
                panels::preview,
                panels::helpWith,
                terminal,
                (before, after) -> new DeploymentLogs(before, after, link, parts),
                drawings::paintChange,
                parts.ui());
        releases = lifetime.add(new ReleasesViewModel(project, link.releases(), link.live(), parts.work(), parts.fx()));
    }

    DeploymentsViewModel model() {
        return deployments;
    }

    Page page() {
        view = new DeploymentsView(
                deployments,
                commands,
                new FollowedPanes(project, link, terminal, parts),
                new ReleaseExtras(
                        releases,
                        deployments.requests()::cancel,
                        new GovernanceExtras(governance, parts.ui()),
                        parts.ui()),
                parts.ui());
        return view;
    }

    void open(DeploymentId deployment, @Nullable Long line) {
        showLog(deployment, LogChoice.Of.DEPLOYMENT, line);
    }

    /// @param element of whose lines; null for all
    void openElementLog(DeploymentId deployment, @Nullable String element) {
        showLog(deployment, LogChoice.Of.DEPLOYMENT, null);
        deployments.logChoice().showElement(element);
        if (view != null) {
            view.showLog();
        }
    }

    /// What an environment's site writes, below the deployment that it comes from.
    void openSiteLog(EnvironmentId environment, @Nullable Long line) {
        deployments
                .options()
                .live(environment)
                .ifPresentOrElse(
                        live -> showLog(live.id(), LogChoice.Of.SITE, line),
                        () -> parts.notices().attention(parts.ui().text("deployments.site-log.none")));
    }

    /// Of the selected element, else of the environment that is looked at, else of the first that has one.
    void openSiteLog() {
        ElementId element = drawings.selectedInFront();
        Deployment selected = deployments.selectedProperty().get();
        List<Site> here = project.sites().stream().filter(Site::servedHere).toList();
        here.stream()
                .filter(site -> element != null && element.equals(site.element()))
                .findFirst()
                .or(() -> here.stream()
                        .filter(site -> selected != null && site.environment().equals(selected.environment()))
                        .findFirst())
                .or(() -> project.environments().stream()
                        .flatMap(environment -> project.site(environment.id()).stream())
                        .filter(Site::servedHere)
                        .findFirst())
                .ifPresent(site -> openSiteLog(site.environment(), null));
    }

    /// Gives the log all of the room, or takes it back.
    void toggleLogAlone() {
        BooleanProperty alone = deployments.logChoice().aloneProperty();
        alone.set(!alone.get());
    }

    private void showLog(DeploymentId deployment, LogChoice.Of of, @Nullable Long line) {
        deployments.showAll();
        deployments.select(deployment);
        deployments.logChoice().show(of, line);
        navigator.go(Place.DEPLOYMENTS);
        if (view != null) {
            view.showLog();
        }
    }

    /// Ends the step of the newest release on trial.
    void continueRelease() {
        releases.onTrial().ifPresent(deployment -> releases.proceed(deployment.id()));
    }

    /// Gives the newest release on trial all of the traffic.
    void promoteRelease() {
        releases.onTrial().ifPresent(deployment -> releases.promoteNow(deployment.id()));
    }

    /// Takes the newest release on trial back.
    void abortRelease() {
        releases.onTrial().ifPresent(deployments.requests()::cancel);
    }

    /// What a roll-back goes to, in the environment that is looked at, else in the first one where there is something.
    Optional<Deployment> rollbackTarget() {
        Deployment looked = deployments.selectedProperty().get();
        return Stream.concat(
                        Stream.ofNullable(looked).map(Deployment::environment),
                        project.environments().stream().map(Environment::id))
                .flatMap(environment -> deployments.options().live(environment).stream())
                .flatMap(live -> deployments.options().rollbackTarget(live).stream())
                .findFirst();
    }

    /// The one whose site can be opened now.
    Optional<Deployment> withSite() {
        return deployments.options().withSite(deployments.selectedProperty().get());
    }

    void openSite() {
        withSite().ifPresent(commands::preview);
    }

    void browseSite() {
        withSite().ifPresent(commands::browse);
    }

    void copyAddress() {
        withSite().ifPresent(deployment -> {
            commands.copyAddress(deployment);
            parts.notices().success(parts.ui().text("command.copied", Objects.requireNonNull(deployment.url())));
        });
    }

    void rollBack() {
        rollbackTarget().ifPresent(commands::rollBack);
    }

    boolean isInDetail(DeploymentId deployment) {
        Deployment selected = deployments.selectedProperty().get();
        return selected != null && selected.id().equals(deployment);
    }

    void retry(Deployment deployment) {
        deployments.requests().retry(deployment);
    }

    void rollBackFrom(Deployment deployment) {
        deployments
                .options()
                .rollbackTarget(deployment)
                .ifPresentOrElse(
                        commands::rollBack,
                        () -> parts.notices().attention(parts.ui().text("rollback.nothing")));
    }

    /// What Promote means without a choice: the deployment in detail if it was good, else the newest that takes
    /// traffic.
    Optional<Deployment> promotionSource() {
        return Optional.ofNullable(deployments.selectedProperty().get())
                .filter(deployments.options()::canPromote)
                .or(() -> project.deployments().stream()
                        .filter(d -> d.live() && deployments.options().canPromote(d))
                        .findFirst());
    }

    void promote() {
        promotionSource().ifPresent(commands::promote);
    }

    /// Searches for the deployment that broke something.
    void bisect() {
        new BisectPanel(
                        new BisectViewModel(
                                project,
                                link.deployments(),
                                parts.work(),
                                parts.ui().text("bisect.reason")),
                        parts.dialogs(),
                        commands::compare,
                        parts.ui())
                .show();
    }

    void compare() {
        commands.compare();
    }

    void compareLogs() {
        commands.compareLogs();
    }

    ReleasesViewModel releases() {
        return releases;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
