package dev.tone.robot.tour;

import dev.tone.robot.control.Waiting.State;
import dev.tone.robot.scene.NodeView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Draw, connect, drop, deploy, read the log, see it live, roll back.
final class MainJob {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+?:\\d+/?");

    private final Guide guide;
    private final Path folder;

    MainJob(Guide guide, Path folder) {
        this.guide = guide;
        this.folder = folder;
    }

    void run() {
        openProject();
        draw();
        connect();
        drop();
        URI live = deploy("deploy");
        look(live);
        rollBack();
        finish();
    }

    private void openProject() {
        guide.step("The platform answers and a project is open", () -> {
            if (guide.awaitOneOf("#canvas", "#projects-empty-sample").equals("#projects-empty-sample")) {
                guide.click("#projects-empty-sample");
                guide.click("#rail-canvas");
                guide.await("#canvas", State.VISIBLE);
            }
        });
        guide.picture("canvas");
    }

    private void draw() {
        int before = guide.parts("service").size();
        guide.step("Draw: C, \"redis\", Enter places a service", () -> {
            guide.press("c");
            guide.await("#service-picker-search", State.FOCUSED);
            guide.type("redis");
            guide.picture("picker");
            guide.press("Enter");
            guide.await("#service-picker", State.GONE);
            if (guide.parts("service").size() <= before) {
                throw new IllegalStateException("No service was added to the canvas.");
            }
        });
    }

    private void connect() {
        List<NodeView> services = guide.parts("service");
        String from = "#" + services.getFirst().id();
        String to = "#" + services.getLast().id();
        int before = guide.parts("connector").size();
        guide.step("Connect: A, then drag from one service to the other", () -> {
            guide.press("a");
            guide.drag(from, to);
            if (guide.parts("connector").size() <= before) {
                throw new IllegalStateException("No connector was added to the canvas.");
            }
        });
        guide.press("Escape");
        // What was added has moved the rest; nothing is to be under the controls that float over the drawing.
        guide.step("Fit: Shift+1 shows the whole drawing", () -> guide.press("Shift+1"));
        guide.picture("drawn");
    }

    private void drop() {
        String service = "#" + guide.parts("service").getFirst().id();
        guide.step("Drop: " + folder.getFileName() + " from another program on a service", () -> {
            guide.drop(folder, service);
            guide.click("#rail-artifacts");
            guide.clickRow(folder.getFileName().toString());
            guide.await("#artifact-deploy", State.ENABLED);
        });
        guide.picture("artifact");
    }

    private URI deploy(String picture) {
        guide.click("#artifact-deploy");
        guide.await("#deploy-confirm", State.ENABLED);
        guide.picture(picture);
        long from = System.nanoTime();
        guide.click("#deploy-confirm");
        if (guide.awaitOneOf("#deploy-trust", "#deployment-detail").equals("#deploy-trust")) {
            guide.picture("trust");
            from = System.nanoTime();
            guide.click("#deploy-trust");
        }
        guide.await("#deployment-detail", State.VISIBLE);
        if (guide.awaitOneOf("#deployment-open", "#failure-panel").equals("#failure-panel")) {
            throw new IllegalStateException("The deployment failed; the last picture shows why.");
        }
        guide.note("Deploy: from the click to the live site", System.nanoTime() - from);
        guide.picture("live");
        return address();
    }

    private URI address() {
        return guide.find("#deployment-url").stream()
                .flatMap(view -> Stream.of(view.accessibleText(), view.text()))
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .map(found -> URI.create(found.group()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The deployment shows no address."));
    }

    private void look(URI live) {
        guide.step("Look: the site answers", () -> {
            Visit visit = Visit.of(live);
            guide.say("           " + live + " answers " + visit.status() + " with " + visit.bytes() + " bytes, \""
                    + visit.title() + '"');
            if (visit.status() != 200) {
                throw new IllegalStateException(live + " answers " + visit.status());
            }
        });
        guide.step("Preview: the site in the app", () -> {
            guide.click("#deployment-open");
            guide.await("#preview-page", State.VISIBLE);
        });
        guide.picture("preview");
        guide.press("Escape");
        if (guide.isVisible("#preview")) {
            guide.click("#preview-close");
        }
    }

    private void rollBack() {
        if (!Files.isDirectory(folder)) {
            guide.say("           Roll back: left out; the same archive would be the same release again");
            return;
        }
        guide.click("#rail-artifacts");
        guide.step("Drop: its next version", () -> {
            Path next = nextVersion();
            guide.drop(next, "#page-artifacts");
            guide.clickRow(next.getFileName().toString());
            guide.await("#artifact-deploy", State.ENABLED);
        });
        deploy("deploy-again");
        guide.await("#deployment-compare", State.VISIBLE);
        if (!guide.isVisible("#deployment-roll-back")) {
            guide.say("           Roll back: left out; the next version was built into the same release again");
            return;
        }
        guide.step("Roll back: two actions and a reason", () -> {
            guide.click("#deployment-roll-back");
            guide.click("#rollback-reason");
            guide.type("The tour looks at the way back");
            guide.picture("rollback");
            guide.click("#rollback-confirm");
            guide.await("#rollback-confirm", State.GONE);
            guide.await("#deployment-open", State.VISIBLE);
        });
        guide.picture("rolled-back");
    }

    private Path nextVersion() {
        try {
            return NextVersion.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish() {
        guide.click("#rail-canvas");
        guide.await("#canvas", State.VISIBLE);
        guide.picture("canvas-live");
        guide.press("Alt+Shift+D");
        guide.picture("canvas-other-theme");
        guide.click("#rail-deployments");
        guide.picture("deployments-other-theme");
        guide.press("Alt+Shift+D");
    }
}
