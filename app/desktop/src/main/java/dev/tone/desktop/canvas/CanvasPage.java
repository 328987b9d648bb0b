package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.history.HistoryStore;
import dev.tone.canvas.paint.Painter;
import dev.tone.client.canvas.CanvasSync;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The canvas area of one project. The front door of this folder. Opens the project's first drawing as soon as it is
/// known; reading it and preparing the painter happen in the background.
public final class CanvasPage implements Page, Pin {
    private final ProjectModel project;
    private final CanvasOpener opener;
    private final CanvasHost host;
    private final CanvasContext context;
    private final Lifetime lifetime = new Lifetime();
    private final StackPane root = new StackPane();
    private final List<Consumer<OpenDrawing>> later = new ArrayList<>();
    private @Nullable OpenDrawing open;
    private @Nullable Pin registered;
    private boolean opening;
    private boolean inFront;

    record Prepared(CanvasSync sync, HistoryStore history, Painter painter, TextMeasure measure) {}

    public CanvasPage(ProjectModel project, CanvasOpener opener, CanvasHost host, CanvasContext context) {
        this.project = project;
        this.opener = opener;
        this.host = host;
        this.context = context;
        root.setId("canvas-page");
        root.getStylesheets().add(sheet());
        ListChangeListener<Object> arrived = _ -> openFirst();
        project.canvases().addListener(arrived);
        lifetime.add(() -> project.canvases().removeListener(arrived));
        root.getChildren().setAll(waiting());
        openFirst();
    }

    static String sheet() {
        return Objects.requireNonNull(CanvasPage.class.getResource("canvas.css"))
                .toExternalForm();
    }

    private Node waiting() {
        boolean empty = !project.loadingProperty().get();
        if (empty && project.canvases().isEmpty()) {
            return new EmptyState(
                    Feather.LAYOUT,
                    context.ui().text("canvas.none"),
                    context.ui().text("canvas.none-text"));
        }
        Node words = Nodes.label(context.ui().text("canvas.opening"), "muted");
        StackPane.setAlignment(words, Pos.CENTER);
        return words;
    }

    private void openFirst() {
        if (opening || open != null || project.canvases().isEmpty()) {
            return;
        }
        opening = true;
        CanvasId canvas = project.canvases().getFirst().id();
        root.getChildren().setAll(waiting());
        lifetime.add(context.work()
                .of(() -> prepare(canvas))
                .onDone(prepared -> show(canvas, prepared))
                .onFault(this::failed)
                .start());
    }

    private Prepared prepare(CanvasId canvas) throws InterruptedException {
        CanvasSync sync = opener.open(canvas);
        Painters.Paint paint = context.painters().take();
        return new Prepared(sync, opener.history(canvas), paint.painter(), paint.measure());
    }

    private void show(CanvasId canvas, Prepared prepared) {
        opening = false;
        OpenDrawing drawing = lifetime.add(new OpenDrawing(canvas, project, prepared, opener, host, context));
        open = drawing;
        root.getChildren().setAll(drawing);
        prepared.sync().start();
        later.forEach(act -> act.accept(drawing));
        later.clear();
        host.opened();
        if (inFront) {
            register(drawing);
            drawing.focusCanvas();
        }
    }

    private void failed(Fault fault) {
        opening = false;
        root.getChildren().setAll(FaultView.instead(fault, "canvas-retry", this::openFirst, context.ui()));
    }

    /// Adds what a file holds to the drawing, as one step to undo; when it is not open yet, as soon as it is.
    public void insert(List<CanvasRecord> records) {
        whenOpen(drawing -> drawing.insert(records));
    }

    /// Selects an element and brings it into view, as soon as the drawing is open.
    public void select(ElementId element) {
        whenOpen(drawing -> drawing.select(element));
    }

    private void whenOpen(Consumer<OpenDrawing> act) {
        if (open == null) {
            later.add(act);
        } else {
            act.accept(open);
        }
    }

    /// The service that is selected alone, null for none.
    public @Nullable ElementId selectedService() {
        return open == null ? null : open.selectedService();
    }

    /// The drawing that is open with the revision that is here, null while none is.
    public @Nullable CanvasId canvas() {
        return open == null ? null : project.canvases().getFirst().id();
    }

    public long revision() {
        return open == null ? 0 : open.revision();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        inFront = true;
        if (open != null) {
            register(open);
            open.focusCanvas();
        }
    }

    @Override
    public void hidden() {
        inFront = false;
        if (registered != null) {
            registered.close();
            registered = null;
        }
    }

    private void register(OpenDrawing drawing) {
        if (registered == null) {
            registered = context.registry().registerAll(drawing.actions());
        }
    }

    @Override
    public void close() {
        hidden();
        lifetime.close();
    }
}
