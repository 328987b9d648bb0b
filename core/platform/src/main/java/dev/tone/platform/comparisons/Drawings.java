package dev.tone.platform.comparisons;

import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.compose.ComposeFile;
import dev.tone.canvas.blueprint.kubernetes.Manifests;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.plan.DrawingDifference;
import dev.tone.canvas.plan.LostVolumes;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.canvases.CanvasesFacade;
import dev.tone.platform.deployments.Origins;
import dev.tone.platform.deployments.Side;
import dev.tone.platform.kernel.policy.Actor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The drawings that two sides were made from, and what differs between them.
final class Drawings implements Origins {
    /// @param lostVolumes what the second no longer asks for
    record Differing(DrawingChange change, List<String> lostVolumes) {}

    private final CanvasesFacade canvases;

    Drawings(CanvasesFacade canvases) {
        this.canvases = canvases;
    }

    /// @param before null when nothing runs: then all that is drawn is new
    Differing between(Actor actor, @Nullable Side before, Side after) {
        DrawingChange.Pin from = before == null ? null : before.drawing();
        DrawingChange.Pin to = after.drawing();
        Optional<Document> was = before == null ? Optional.of(new Document()) : read(actor, from);
        Optional<Document> is = read(actor, to);
        if (was.isEmpty() || is.isEmpty()) {
            return new Differing(new DrawingChange(from, to, false, List.of()), List.of());
        }
        return new Differing(
                new DrawingChange(from, to, true, DrawingDifference.between(was.get(), is.get())),
                LostVolumes.between(was.get(), is.get()));
    }

    private Optional<Document> read(Actor actor, DrawingChange.@Nullable Pin pin) {
        if (pin == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Document.of(
                    canvases.snapshot(actor, pin.canvas(), pin.revision()).records()));
        } catch (FaultException e) {
            // A drawing that is gone cannot be compared with; that is an answer, not a failure.
            if (e.fault().kind() == FaultKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void require(Actor actor, ProjectId project, CanvasId canvas) {
        boolean there = Stream.of(false, true)
                .flatMap(deleted -> canvases.list(actor, project, deleted).stream())
                .anyMatch(each -> each.id().equals(canvas));
        if (!there) {
            throw new Fault(
                            FaultKind.UNPROCESSABLE,
                            "deployment/unknown-canvas",
                            "The drawing that it is said to come from is not in this project.",
                            "Name a drawing of the project, or none.")
                    .asException();
        }
    }

    /// The text of what the drawing compiles to; empty when there is no drawing.
    ///
    /// @throws FaultException `comparison/unknown-format`
    Optional<String> blueprint(Actor actor, Side side, String project, String format) {
        return read(actor, side.drawing())
                .map(document -> Compiler.compile(project, document).blueprint())
                .map(blueprint -> switch (format) {
                    case "compose" -> ComposeFile.write(blueprint).text();
                    case "kubernetes" -> Manifests.write(blueprint).text();
                    default ->
                        throw Fault.invalid(
                                        "comparison/unknown-format",
                                        "There is no blueprint of that format.",
                                        "Ask for compose or kubernetes.")
                                .asException();
                });
    }
}
