package dev.tone.desktop.boot;

import dev.tone.desktop.checklist.ChecklistViewModel.Step;
import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.deployments.LogPane;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.PastFailures;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.DeploymentId;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// The logs that belong to a project's deployments.
final class FollowedPanes implements LogPane.Source {
    private final ProjectModel project;
    private final PlatformLink link;
    private final CommandMenu terminal;
    private final Parts parts;

    FollowedPanes(ProjectModel project, PlatformLink link, CommandMenu terminal, Parts parts) {
        this.project = project;
        this.link = link;
        this.terminal = terminal;
        this.parts = parts;
    }

    @Override
    public LogPane open(Deployment deployment) {
        parts.checklist().happened(Step.READ_LOG);
        return new FollowedPane(
                link.log(deployment.id()),
                "deployment-" + deployment.number() + ".log",
                line -> ToneLink.toLog(deployment.id(), line),
                new GoodRuns(goodRuns(deployment), link)::read,
                filter -> asCommand(() -> terminal.lines().logs(now(deployment), filter.get())),
                parts);
    }

    @Override
    public LogPane openSite(Site site) {
        DeploymentId deployment = site.deployment();
        @Nullable
        LongFunction<String> toLine = deployment == null ? null : line -> ToneLink.toSiteLog(deployment, line);
        return new FollowedPane(
                link.siteLog(site.environment()),
                "site-" + project.environmentName(site.environment()) + ".log",
                toLine,
                null,
                filter -> asCommand(
                        () -> terminal.lines().siteLog(project.environmentName(site.environment()), filter.get())),
                parts);
    }

    private MenuItem asCommand(Supplier<String> line) {
        return terminal.item("log-command", parts.ui().text("command.copy"), line);
    }

    /// It may be over since its log was opened.
    private Deployment now(Deployment opened) {
        return project.deployment(opened.id()).orElse(opened);
    }

    private List<DeploymentId> goodRuns(Deployment deployment) {
        return PastFailures.goodRuns(deployment, project.deployments()).stream()
                .limit(GoodRuns.MOST)
                .map(Deployment::id)
                .toList();
    }
}
