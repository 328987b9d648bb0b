package dev.tone.desktop.canvas;

import dev.tone.desktop.blueprint.Revisions;
import dev.tone.desktop.canvas.look.LookView;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.observe.Pin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One window's drawings: the one in front and the few that were in front before, ready to come back at once. Others
/// are closed; where they were looked at, what was selected and what can be undone is kept on the disk.
final class DrawingDeck implements Pin {
    private static final int READY = 4;

    private final ProjectModel project;
    private final SharedDrawings shared;
    private final Revisions revisions;
    private final CanvasHost host;
    private final CanvasContext context;
    private final Function<CanvasId, Memory> memories;
    private final StackPane root = new StackPane();
    /// The one that was in front last at the end.
    private final Map<CanvasId, OpenDrawing> ready = new LinkedHashMap<>(READY, 0.75f, true);
    private final Holdings held = new Holdings();
    private @Nullable CanvasId wanted;
    private @Nullable OpenDrawing front;
    private @Nullable Pin registered;
    private @Nullable Consumer<OpenDrawing> whenOpen;
    private final Pin untilRead;
    private boolean inFront;

    /// @param memories where each of the drawings is looked at in this window
    DrawingDeck(
            ProjectModel project,
            SharedDrawings shared,
            Revisions revisions,
            CanvasHost host,
            CanvasContext context,
            Function<CanvasId, Memory> memories) {
        this.project = project;
        this.shared = shared;
        this.revisions = revisions;
        this.host = host;
        this.context = context;
        this.memories = memories;
        show(null);
        untilRead = Fx.watch(project.loadingProperty(), _ -> showNothing());
    }

    private void showNothing() {
        if (wanted == null) {
            root.getChildren().setAll(nothing());
        }
    }

    Node node() {
        return root;
    }

    @Nullable
    OpenDrawing front() {
        return front;
    }

    /// What is shown of a drawing that is ready here, null for any other.
    @Nullable
    Seen seen(CanvasId canvas) {
        OpenDrawing drawing = ready.get(canvas);
        return drawing == null ? null : drawing.seen();
    }

    /// The canvas of the drawing in front.
    @Nullable
    CanvasId canvas() {
        return front == null ? null : wanted;
    }

    /// Brings a drawing to the front, as soon as it is open.
    void show(@Nullable CanvasId canvas) {
        if (canvas != null && canvas.equals(wanted)) {
            return;
        }
        leave();
        wanted = canvas;
        OpenDrawing known = canvas == null ? null : ready.get(canvas);
        if (known != null) {
            bring(known);
            return;
        }
        root.getChildren().setAll(canvas == null ? nothing() : opening());
        if (canvas != null && !held.has(canvas)) {
            showLook(canvas);
            open(canvas);
        }
    }

    /// Does something with the drawing in front, now or when it has come.
    void whenOpen(Consumer<OpenDrawing> act) {
        if (front != null) {
            act.accept(front);
        } else {
            whenOpen = whenOpen == null ? act : whenOpen.andThen(act);
        }
    }

    /// How it looked last, until it is open.
    private void showLook(CanvasId canvas) {
        context.work()
                .of(() -> shared.look(canvas))
                .onDone(look -> {
                    boolean opening = canvas.equals(wanted) && front == null && held.has(canvas);
                    if (look != null
                            && opening
                            && look.appearance() == context.appearance().getValue()) {
                        root.getChildren().setAll(new LookView(look));
                    }
                })
                .start();
    }

    private void open(CanvasId canvas) {
        held.hold(
                canvas,
                () -> shared.open(
                        canvas,
                        drawing -> context.painters().use(context.work(), paint -> opened(canvas, drawing, paint)),
                        fault -> failed(canvas, fault)));
    }

    private void opened(CanvasId canvas, SharedDrawing shared, Painters.Paint paint) {
        if (!held.has(canvas)) {
            return;
        }
        // Two drawings cannot have their actions registered at once, and a new one needs its own for its tools.
        unregister();
        OpenDrawing drawing =
                new OpenDrawing(canvas, memories.apply(canvas), project, shared, paint, revisions, host, context);
        ready.put(canvas, drawing);
        if (canvas.equals(wanted)) {
            bring(drawing);
            host.opened();
        } else if (front != null && inFront) {
            register(front);
        }
        trim();
    }

    private void failed(CanvasId canvas, Fault fault) {
        forget(canvas);
        if (canvas.equals(wanted)) {
            root.getChildren().setAll(FaultView.instead(fault, "canvas-retry", () -> open(canvas), context.ui()));
        }
    }

    private void bring(OpenDrawing drawing) {
        front = drawing;
        drawing.comesToFront();
        root.getChildren().setAll(drawing);
        if (inFront) {
            register(drawing);
            drawing.focusCanvas();
        }
        Consumer<OpenDrawing> act = whenOpen;
        whenOpen = null;
        if (act != null) {
            act.accept(drawing);
        }
    }

    private void leave() {
        // What is being typed is kept as soon as the text loses the keyboard.
        root.getChildren().clear();
        unregister();
        front = null;
    }

    private void trim() {
        var oldest = ready.keySet().stream()
                .filter(canvas -> !canvas.equals(wanted))
                .limit(Math.max(0, ready.size() - READY))
                .toList();
        oldest.forEach(this::forget);
    }

    /// Closes a drawing that is not in front any more.
    void forget(CanvasId canvas) {
        OpenDrawing drawing = ready.remove(canvas);
        if (drawing != null) {
            drawing.close();
        }
        held.giveBack(canvas);
    }

    private Node nothing() {
        return project.loadingProperty().get()
                ? opening()
                : new EmptyState(
                        Feather.LAYOUT,
                        context.ui().text("canvas.none"),
                        context.ui().text("canvas.none-text"),
                        Nodes.primary("canvas-create", context.ui().text("action.canvas.tab.new"), host::newCanvas));
    }

    private Node opening() {
        Node words = Nodes.label(context.ui().text("canvas.opening"), "muted");
        StackPane.setAlignment(words, Pos.CENTER);
        return words;
    }

    /// The window looks at the drawing: its keys work.
    void shown() {
        inFront = true;
        if (front != null) {
            register(front);
            front.focusCanvas();
        } else {
            showNothing();
        }
    }

    void hidden() {
        inFront = false;
        unregister();
    }

    private void register(OpenDrawing drawing) {
        if (registered == null) {
            registered = context.registry().registerAll(drawing.actions());
        }
    }

    private void unregister() {
        if (registered != null) {
            registered.close();
            registered = null;
        }
    }

    @Override
    public void close() {
        untilRead.close();
        leave();
        held.all().forEach(this::forget);
    }
}
