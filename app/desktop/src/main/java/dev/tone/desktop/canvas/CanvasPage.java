package dev.tone.desktop.canvas;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.desktop.canvas.tabs.TabActions;
import dev.tone.desktop.canvas.tabs.TabBar;
import dev.tone.desktop.canvas.tabs.TabsViewModel;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The canvas area of one project: its canvases as tabs, and the drawing of the one in front. The front door of this
/// folder. Reading a drawing and preparing its painter happen in the background.
public final class CanvasPage implements Page, Pin {
    private final ProjectModel project;
    private final CanvasOpener opener;
    private final TabsViewModel tabs;
    private final CanvasContext context;
    private final SharedDrawings shared;
    private final DrawingDeck deck;
    private final TabActions actions;
    private final Lifetime lifetime = new Lifetime();
    private final BorderPane root = new BorderPane();
    private @Nullable Pin registered;

    public CanvasPage(
            ProjectModel project, CanvasOpener opener, TabsViewModel tabs, CanvasHost host, CanvasContext context) {
        this.project = project;
        this.opener = opener;
        this.tabs = tabs;
        this.context = context;
        shared = new SharedDrawings(opener, context.work(), context.shell().savingProperty(), context.notices()::over);
        deck = lifetime.add(new DrawingDeck(
                project, shared, opener, host, context, canvas -> new Memory(canvas, context.settings())));
        actions = new TabActions(tabs, host::openWindow);
        root.setId("canvas-page");
        root.getStylesheets().add(sheet());
        TabBar bar = lifetime.add(new TabBar(tabs, host::openWindow, context.registry(), context.ui()));
        root.setTop(bar);
        lifetime.add(Fx.watch(context.shell().zenProperty(), zen -> Nodes.toggle(bar, !zen)));
        root.setCenter(deck.node());
        ListChangeListener<CanvasInfo> closed = change -> {
            while (change.next()) {
                change.getRemoved().stream()
                        .map(CanvasInfo::id)
                        .filter(id -> !tabs.isOpen(id))
                        .forEach(deck::forget);
            }
        };
        var following = tabs.activeProperty().subscribe(deck::show);
        lifetime.add(following::unsubscribe);
        tabs.tabs().addListener(closed);
        lifetime.add(() -> tabs.tabs().removeListener(closed));
    }

    static String sheet() {
        return Objects.requireNonNull(CanvasPage.class.getResource("canvas.css"))
                .toExternalForm();
    }

    /// The same project's canvases for one more window, which edits the same documents.
    public CanvasWindowPage window(CanvasId canvas, CanvasHost host, CanvasContext of) {
        Memory memory = Memory.ofWindow(canvas, of.settings(), deck.seen(canvas));
        return new CanvasWindowPage(canvas, new DrawingDeck(project, shared, opener, host, of, _ -> memory));
    }

    /// Its window was closed by a person: it is shown here, and its next window begins anew.
    public void comesBack(CanvasId canvas) {
        Memory.forgetWindow(canvas, context.settings());
        show(canvas);
    }

    public TabsViewModel tabs() {
        return tabs;
    }

    /// Adds what a file holds to the drawing, as one step to undo; when it is not open yet, as soon as it is.
    public void insert(List<CanvasRecord> records) {
        deck.whenOpen(drawing -> drawing.insert(records));
    }

    /// Adds a canvas with something on it, and brings it to the front.
    ///
    /// @param elements from the back to the front
    public void create(String name, List<Element> elements) {
        tabs.create(name, _ -> deck.whenOpen(drawing -> drawing.begin(elements)));
    }

    /// As [#create(String, List)], with all of another drawing, its layers too.
    public void create(String name, Document drawing) {
        tabs.create(name, _ -> deck.whenOpen(opened -> opened.begin(drawing)));
    }

    /// Brings a canvas to the front.
    public void show(CanvasId canvas) {
        tabs.show(canvas);
    }

    /// Selects an element and brings it into view, on whichever canvas of the project it is.
    public void select(ElementId element) {
        deck.whenOpen(drawing -> {
            if (drawing.has(element)) {
                drawing.select(element);
            } else {
                Deque<CanvasId> others = new ArrayDeque<>();
                tabs.all().forEach(canvas -> others.add(canvas.id()));
                seek(element, others);
            }
        });
    }

    private void seek(ElementId element, Deque<CanvasId> canvases) {
        CanvasId next = canvases.poll();
        if (next == null) {
            return;
        }
        Lifetime once = lifetime.add(new Lifetime());
        once.add(shared.open(
                next,
                drawing -> context.fx().execute(() -> {
                    boolean found = drawing.document().element(element) != null;
                    once.close();
                    if (found) {
                        tabs.show(next);
                        deck.whenOpen(open -> open.select(element));
                    } else {
                        seek(element, canvases);
                    }
                }),
                _ -> seek(element, canvases)));
    }

    /// The service that is selected alone, null for none.
    public @Nullable ElementId selectedService() {
        OpenDrawing front = deck.front();
        return front == null ? null : front.selectedService();
    }

    /// The canvas in front, null while none is open.
    public @Nullable CanvasId canvas() {
        return deck.canvas();
    }

    /// The revision of the canvas in front that is here.
    public long revision() {
        OpenDrawing front = deck.front();
        return front == null ? 0 : front.revision();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        registered = context.registry().registerAll(actions.all());
        deck.shown();
    }

    @Override
    public void hidden() {
        deck.hidden();
        if (registered != null) {
            registered.close();
            registered = null;
        }
    }

    @Override
    public void close() {
        hidden();
        lifetime.close();
    }
}
