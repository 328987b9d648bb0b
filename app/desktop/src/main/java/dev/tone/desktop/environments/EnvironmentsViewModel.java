package dev.tone.desktop.environments;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.dialog.Prompts;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import java.util.Optional;

/// Names environments, and takes them out of use and back. Belongs to the JavaFX thread.
public final class EnvironmentsViewModel {
    /// It is part of a web address.
    public static final int LONGEST_NAME = 30;

    private final ProjectModel project;
    private final EnvironmentsPort port;
    private final Work work;
    private final Prompts prompts;
    private final Notices notices;
    private final Texts texts;

    public EnvironmentsViewModel(
            ProjectModel project, EnvironmentsPort port, Work work, Prompts prompts, Notices notices, Texts texts) {
        this.project = project;
        this.port = port;
        this.work = work;
        this.prompts = prompts;
        this.notices = notices;
        this.texts = texts;
    }

    ProjectModel project() {
        return project;
    }

    /// What takes the traffic there.
    Optional<Deployment> live(Environment environment) {
        return project.deployments().stream()
                .filter(each -> each.live() && each.environment().equals(environment.id()))
                .findFirst();
    }

    /// The site there, unless somebody has stopped it.
    Optional<Site> served(Environment environment) {
        return project.site(environment.id())
                .filter(site -> site.deployment() != null && site.health() != SiteHealth.STOPPED);
    }

    static boolean canArchive(Environment environment) {
        return environment.kind() != EnvironmentKind.PRODUCTION;
    }

    void rename(Environment environment) {
        prompts.input(
                new Prompts.InputQuestion(
                        texts.get("environments.rename.title", environment.name()),
                        texts.get("environments.rename.text"),
                        texts.get("environments.create.prompt"),
                        environment.name(),
                        texts.get("environments.rename.verb"),
                        true,
                        LONGEST_NAME),
                name -> work.of(() -> port.rename(environment.id(), name))
                        .onDone(project::put)
                        .start());
    }

    /// Asks first, as it may stop what people look at.
    void archive(Environment environment) {
        Optional<Site> served = served(environment);
        prompts.confirm(
                new Prompts.Confirmation(
                        texts.get("environments.archive.title", environment.name()),
                        served.map(this::consequence).orElseGet(() -> texts.get("environments.archive.text")),
                        texts.get(
                                served.filter(Site::servedHere).isPresent()
                                        ? "environments.archive.verb-stop"
                                        : "environments.archive.verb"),
                        served.isPresent()),
                () -> work.of(() -> port.archive(environment.id(), served.isPresent()))
                        .onDone(archived -> {
                            project.put(archived);
                            notices.undoable(
                                    texts.get("environments.archived", archived.name()), () -> restore(archived));
                        })
                        .start());
    }

    private String consequence(Site site) {
        return site.servedHere()
                ? texts.get("environments.archive.serves", site.url())
                : texts.get("environments.archive.elsewhere");
    }

    void restore(Environment environment) {
        work.of(() -> port.restore(environment.id())).onDone(project::put).start();
    }
}
