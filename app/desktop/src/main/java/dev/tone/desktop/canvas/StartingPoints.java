package dev.tone.desktop.canvas;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.Clipping;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.canvas.gallery.Choice;
import dev.tone.desktop.canvas.gallery.EmptyCanvas;
import dev.tone.desktop.canvas.gallery.GalleryPanel;
import dev.tone.desktop.canvas.library.LibraryPanel;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a drawing can be begun with: templates, shown in the middle of an empty one and in a gallery, and the person's
/// own library at its left.
final class StartingPoints implements LibraryPanel.Target, Pin {
    private static final String LIBRARY_OPEN = "canvas.library-open";

    private final Editor editor;
    private final CanvasContext context;
    private final CanvasHost host;
    private final Region view;
    private final Consumer<Region> showPanel;
    private final Supplier<Node> hint;
    private final Lifetime lifetime = new Lifetime();
    private final StackPane empty = new StackPane();
    private final ImageView dragged = new ImageView();
    private final LibraryPanel library;

    /// @param view the drawing as it is seen
    /// @param showPanel shows a panel over the window
    /// @param hint says how to begin
    StartingPoints(
            Editor editor,
            CanvasContext context,
            CanvasHost host,
            Region view,
            Consumer<Region> showPanel,
            Supplier<Node> hint) {
        this.editor = editor;
        this.context = context;
        this.host = host;
        this.view = view;
        this.showPanel = showPanel;
        this.hint = hint;
        library = lifetime.add(new LibraryPanel(
                context.library(),
                this,
                context.previews(),
                context.appearance(),
                context.ui(),
                this::keep,
                this::chooseTemplate,
                () -> showLibrary(false)));
        empty.setPickOnBounds(false);
        dragged.setManaged(false);
        dragged.setMouseTransparent(true);
        dragged.setVisible(false);
        dragged.setOpacity(0.85);
        lifetime.add(editor.document().listen(_ -> showEmpty()));
        lifetime.add(editor.ghosts().watch(_ -> showEmpty()));
        lifetime.add(editor.toolbox().tool().watch(_ -> showEmpty()));
        lifetime.add(Fx.watch(context.appearance(), _ -> {
            empty.getChildren().clear();
            showEmpty();
        }));
        restore();
    }

    /// The library is open or folded away as it was left, in this drawing or in another.
    void restore() {
        boolean open = context.settings().getFlag(LIBRARY_OPEN, false);
        Nodes.toggle(library, open);
        if (open) {
            context.library().open();
        }
    }

    List<Action> actions() {
        return List.of(
                action("templates", this::chooseTemplate).icon(Feather.LAYOUT),
                action("library", () -> showLibrary(!library.isVisible()))
                        .icon(Feather.BOOK_OPEN)
                        .keys("Alt+7"),
                action("library-keep", this::keep).icon(Feather.BOOKMARK));
    }

    private static Action action(String id, Runnable run) {
        return Action.of("canvas." + id, Category.CANVAS, run).in(Scope.CANVAS);
    }

    Node library() {
        return library;
    }

    /// Lies over the drawing while it is empty: how to begin.
    Node empty() {
        return empty;
    }

    /// Lies over the drawing: what is being dragged onto it.
    Node dragged() {
        return dragged;
    }

    @Override
    public void insert(List<Element> elements) {
        boolean first = editor.document().elementCount() == 0;
        editor.copying().place(elements);
        if (first) {
            editor.commands().zoomToFit();
        }
        view.requestFocus();
    }

    @Override
    public void drop(List<Element> elements, double screenX, double screenY) {
        Point2D at = view.screenToLocal(screenX, screenY);
        if (at != null && view.contains(at)) {
            editor.copying()
                    .paste(Clipping.write(elements), editor.viewport().toWorld(new Point(at.getX(), at.getY())));
            reveal();
            view.requestFocus();
        }
    }

    @Override
    public void hover(@Nullable Image picture, double screenX, double screenY) {
        dragged.setVisible(picture != null);
        dragged.setImage(picture);
        Node parent = dragged.getParent();
        if (picture != null && parent != null) {
            Point2D at = parent.screenToLocal(screenX, screenY);
            dragged.relocate(at.getX() + 8, at.getY() + 8);
        }
    }

    private void reveal() {
        Rect bounds = editor.selection().bounds();
        if (bounds != null) {
            editor.viewport().reveal(bounds);
        }
    }

    /// Whoever has a tool in hand begins with that, and the ground has to be free for it.
    static boolean isWaiting(Editor editor) {
        return editor.document().elementCount() == 0
                && editor.ghosts().get().all().isEmpty()
                && editor.toolbox().tool().get().equals(Tools.SELECT);
    }

    private void showEmpty() {
        boolean shown = isWaiting(editor);
        empty.setVisible(shown);
        if (shown && empty.getChildren().isEmpty()) {
            empty.getChildren()
                    .add(new EmptyCanvas(
                            hint.get(),
                            context.appearance().getValue(),
                            context.previews(),
                            context.ui(),
                            choice -> insert(choice.elements()),
                            this::chooseTemplate));
        }
    }

    private void chooseTemplate() {
        boolean here = editor.document().elementCount() == 0;
        showPanel.accept(new GalleryPanel(
                here,
                context.appearance().getValue(),
                context.previews(),
                context.ui(),
                chosen(choice -> host.newCanvas(choice.name(), choice.elements())),
                chosen(choice -> insert(choice.elements()))));
    }

    private Consumer<Choice> chosen(Consumer<Choice> act) {
        return choice -> {
            host.closePanel();
            act.accept(choice);
        };
    }

    private void showLibrary(boolean open) {
        Nodes.toggle(library, open);
        context.settings().put(LIBRARY_OPEN, open);
        if (open) {
            library.enter();
        } else {
            view.requestFocus();
        }
    }

    /// Asks what the selection is to be called in the library.
    private void keep() {
        String copied = editor.copying().copy();
        List<Element> elements = copied.isEmpty() ? null : Clipping.read(copied);
        if (elements == null || elements.isEmpty()) {
            host.tell(context.ui().text("library.nothing"));
            return;
        }
        String name = elements.stream()
                .map(Element::label)
                .filter(label -> !label.isBlank())
                .findFirst()
                .orElse(context.ui().text("library.new-name"));
        host.ask(
                context.ui().text("library.keep-title"),
                context.ui().text("library.keep-text", elements.size()),
                context.ui().text("library.keep-verb"),
                name,
                chosen -> context.library().add(chosen, Objects.requireNonNull(elements)));
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
