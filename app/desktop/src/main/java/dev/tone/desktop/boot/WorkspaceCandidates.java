package dev.tone.desktop.boot;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.palette.Candidate;
import dev.tone.desktop.palette.CandidateSource;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.status.TrialWords;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.deployment.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/// Projects, deployments and artifacts as places of the palette.
final class WorkspaceCandidates implements CandidateSource {
    private static final int DEPLOYMENTS = 30;
    private static final int ARTIFACTS = 30;

    private final WorkspaceModel workspace;
    private final Navigator navigator;
    private final Consumer<String> links;
    private final Texts texts;

    /// @param links opens a link
    WorkspaceCandidates(WorkspaceModel workspace, Navigator navigator, Consumer<String> links, Texts texts) {
        this.workspace = workspace;
        this.navigator = navigator;
        this.links = links;
        this.texts = texts;
    }

    @Override
    public List<Candidate> typed(String text) {
        String link = text.strip();
        return ToneLink.parse(link).isEmpty()
                ? List.of()
                : List.of(new Candidate(
                        Feather.LINK, link, texts.get("palette.kind.link"), "", false, () -> links.accept(link)));
    }

    @Override
    public List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>(projects());
        workspace.open().ifPresent(open -> addOf(open, all));
        return all;
    }

    /// Only the projects, for the project switcher.
    List<Candidate> projects() {
        return workspace.active().stream()
                .map(project ->
                        new Candidate(Feather.BOX, project.name(), texts.get("palette.kind.project"), "", false, () -> {
                            navigator.openProject(project.id());
                            navigator.go(Place.CANVAS);
                        }))
                .toList();
    }

    private void addOf(ProjectModel project, List<Candidate> all) {
        project.deployments().stream()
                .limit(DEPLOYMENTS)
                .forEach(d -> all.add(new Candidate(
                        Feather.UPLOAD_CLOUD,
                        texts.get("deployments.number", d.number()) + " " + d.artifactName(),
                        texts.get("palette.kind.deployment"),
                        TrialWords.state(d, texts),
                        false,
                        () -> navigator.openDeployment(d.id(), null))));
        project.sites().stream()
                .filter(Site::servedHere)
                .forEach(site -> all.add(new Candidate(
                        Feather.FILE_TEXT,
                        texts.get("palette.site-log", project.environmentName(site.environment())),
                        texts.get("palette.kind.log"),
                        texts.word("site.health", site.health()),
                        false,
                        () -> navigator.openSiteLog(site.environment(), null))));
        project.artifacts().stream()
                .limit(ARTIFACTS)
                .forEach(a -> all.add(new Candidate(
                        Feather.PACKAGE,
                        a.name() + " v" + a.version(),
                        texts.get("palette.kind.artifact"),
                        "",
                        false,
                        () -> navigator.go(Place.ARTIFACTS))));
    }
}
