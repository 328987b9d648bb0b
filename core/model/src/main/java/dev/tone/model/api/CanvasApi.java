package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.CREATES;
import static dev.tone.model.api.Endpoint.Trait.IDEMPOTENT;
import static dev.tone.model.api.Endpoint.Trait.PAGED;

import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import java.util.List;

/// Canvases and their operations.
public final class CanvasApi {
    public static final Endpoint LIST = Endpoint.get(
                    "canvases.list",
                    "/projects/{project}/canvases",
                    Permission.CANVAS_READ,
                    CanvasInfo.class,
                    "The project's canvases")
            .with(PAGED);
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

    public static final List<Endpoint> ALL = List.of(LIST, CREATE, GET, RENAME, SNAPSHOT, OPERATIONS, SUBMIT);

    public record Name(String name) {}

    private CanvasApi() {}
}
