package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.CREATES;
import static dev.tone.model.api.Endpoint.Trait.IDEMPOTENT;
import static dev.tone.model.api.Endpoint.Trait.PAGED;

import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.id.CanvasId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Canvases and their operations.
public final class CanvasApi {
    public static final Endpoint LIST = Endpoint.get(
                    "canvases.list",
                    "/projects/{project}/canvases",
                    Permission.CANVAS_READ,
                    CanvasInfo.class,
                    "The project's canvases in their order; `state` is `active` (default) or `deleted`")
            .with(PAGED)
            .query("state");
    public static final Endpoint CREATE = Endpoint.post(
                    "canvases.create",
                    "/projects/{project}/canvases",
                    Permission.CANVAS_WRITE,
                    Name.class,
                    CanvasInfo.class,
                    "Creates an empty canvas")
            .with(CREATES, IDEMPOTENT);
    public static final Endpoint GET =
            Endpoint.get("canvases.get", "/canvases/{canvas}", Permission.CANVAS_READ, CanvasInfo.class, "One canvas");
    public static final Endpoint RENAME = Endpoint.of(
            "canvases.rename",
            Method.PATCH,
            "/canvases/{canvas}",
            Permission.CANVAS_WRITE,
            Name.class,
            CanvasInfo.class,
            "Renames a canvas");
    public static final Endpoint DUPLICATE = Endpoint.post(
                    "canvases.duplicate",
                    "/canvases/{canvas}:duplicate",
                    Permission.CANVAS_WRITE,
                    Name.class,
                    CanvasInfo.class,
                    "Creates a canvas with the same content, behind the original")
            .with(CREATES, IDEMPOTENT);
    public static final Endpoint MOVE = Endpoint.post(
            "canvases.move",
            "/canvases/{canvas}:move",
            Permission.CANVAS_WRITE,
            Move.class,
            CanvasInfo.class,
            "Puts a canvas behind another one of its project, or first");
    public static final Endpoint DELETE = Endpoint.of(
            "canvases.delete",
            Method.DELETE,
            "/canvases/{canvas}",
            Permission.CANVAS_WRITE,
            null,
            CanvasInfo.class,
            "Moves a canvas to the trash, where it stays 30 days");
    public static final Endpoint RESTORE = Endpoint.post(
            "canvases.restore",
            "/canvases/{canvas}:restore",
            Permission.CANVAS_WRITE,
            null,
            CanvasInfo.class,
            "Takes a canvas out of the trash");
    public static final Endpoint SNAPSHOT = Endpoint.get(
                    "canvases.snapshot",
                    "/canvases/{canvas}/snapshot",
                    Permission.CANVAS_READ,
                    CanvasSnapshot.class,
                    "The content at a revision, the newest by default")
            .query("revision");
    public static final Endpoint OPERATIONS = Endpoint.get(
                    "canvases.operations",
                    "/canvases/{canvas}/operations",
                    Permission.CANVAS_READ,
                    AcceptedBatch.class,
                    "Accepted batches after a revision, in order; the cursor is a revision")
            .with(PAGED)
            .query("after");
    public static final Endpoint SUBMIT = Endpoint.post(
            "canvases.submit",
            "/canvases/{canvas}/operations",
            Permission.CANVAS_WRITE,
            OperationBatch.class,
            AcceptedBatch.class,
            "Submits a batch; answered after it is durable. The same (client, counter) again gives the first answer");

    public static final List<Endpoint> ALL =
            List.of(LIST, CREATE, GET, RENAME, DUPLICATE, MOVE, DELETE, RESTORE, SNAPSHOT, OPERATIONS, SUBMIT);

    public record Name(String name) {}

    /// @param after null for the first place
    public record Move(@Nullable CanvasId after) {}

    private CanvasApi() {}
}
