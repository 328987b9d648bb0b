package dev.tone.desktop.canvas;

import dev.tone.canvas.describe.grammar.GrammarDescriber;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.tools.Tools;
import dev.tone.canvas.version.RestoreVersion;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.blueprint.Revisions;
import dev.tone.desktop.blueprint.SystemImport;
import dev.tone.desktop.canvas.comments.CommentActions;
import dev.tone.desktop.canvas.comments.CommentPins;
import dev.tone.desktop.canvas.describe.DescribePanel;
import dev.tone.desktop.canvas.describe.DescribeViewModel;
import dev.tone.desktop.canvas.describe.SuggestionList;
import dev.tone.desktop.canvas.find.FindBar;
import dev.tone.desktop.canvas.find.FindViewModel;
import dev.tone.desktop.canvas.history.VersionsSection;
import dev.tone.desktop.canvas.links.LinkActions;
import dev.tone.desktop.canvas.links.LinkBadges;
import dev.tone.desktop.canvas.look.LookKeeper;
import dev.tone.desktop.canvas.minimap.Minimap;
import dev.tone.desktop.canvas.overlay.OverlayActions;
import dev.tone.desktop.canvas.overlay.OverlayBar;
import dev.tone.desktop.canvas.present.PresentStage;
import dev.tone.desktop.canvas.ruler.RuledBoard;
import dev.tone.desktop.canvas.view.CanvasThemes;
import dev.tone.desktop.canvas.view.CanvasView;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Standby;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One open drawing: the editor, the picture of it, its panels, its local copy, and its live state.
final class OpenDrawing extends BorderPane implements CanvasPanels, Pin {
    private final CanvasContext context;
    private final CanvasHost host;
    private final SharedDrawing shared;
    private final Memory memory;
    private final Lifetime lifetime = new Lifetime();
    private final Editor editor;
    private final CanvasView view;
    private final FindBar find;
    private final Minimap minimap;
    private final StartingPoints starting;
    private final CommentPins pins;
    private final LinkBadges badges;
    private final DrawingModels models;
    private final HostActions fromHost;
    private final SidePanel side;
    private final DescribePanel describe;
    private final List<Action> actions;
    private final RuledBoard ruled;
    private final HBox left;
    private final DrawingStates states;
    private final ServicePlacing services;

    OpenDrawing(
            CanvasId canvas,
            Memory memory,
            ProjectModel project,
            SharedDrawing shared,
            Painters.Paint paint,
            Revisions revisions,
            CanvasHost host,
            CanvasContext context) {
        this.context = context;
        this.host = host;
        this.shared = shared;
        this.memory = memory;
        Document document = shared.document();
        editor = lifetime.add(Tools.editor(document, shared.history(), IdGenerator.system(), paint.measure()));
        editor.nudgeWith(Platform::runLater);
        view = lifetime.add(new CanvasView(
                editor, paint.painter(), context.appearance(), context.ui().texts(), new LiveWords(context.ui())));
        models = lifetime.add(new DrawingModels(editor, canvas, project, shared, revisions, context));
        services = new ServicePlacing(
                editor, context.ui(), context.appearance()::getValue, this::showPanel, host::closePanel, view);
        find = new FindBar(new FindViewModel(editor), context.ui(), this::focusCanvas);
        lifetime.add(CanvasPreferences.follow(context.settings(), editor));
        Pictures pictures = new Pictures(editor, context.work(), context.ui(), host);
        CanvasActions canvasActions = lifetime.add(new CanvasActions(editor, this));
        actions = new ArrayList<>(canvasActions.all());
        actions.addAll(new ClipboardActions(
                        editor,
                        context,
                        pictures,
                        new PastedDrawing(editor, context.work(), context.ui(), host, this::showPanel))
                .all());
        actions.addAll(new PrecisionActions(editor).all());
        actions.addAll(PreferenceActions.of(context.settings()));
        fromHost = new HostActions(editor, shared, models, host);
        actions.addAll(fromHost.all());
        SystemImport imported =
                new SystemImport(editor, context.work(), context.ui(), this::showPanel, host::closePanel);
        actions.addAll(LayoutActions.of(editor, context.work()));
        DescribeViewModel describing = new DescribeViewModel(editor, new GrammarDescriber(), context.work());
        describe = lifetime.add(new DescribePanel(
                describing, new SuggestionList(describing, document, context.ui()), context.ui(), this::focusCanvas));
        actions.add(Action.of("canvas.describe", Category.CANVAS, describe::open)
                .icon(Feather.MESSAGE_SQUARE)
                .keys("Mod+J")
                .in(Scope.CANVAS));
        actions.add(Action.of("canvas.import-system", Category.FILE, imported::choose)
                .in(Scope.CANVAS));
        actions.addAll(OverlayActions.of(models.overlay()));
        actions.addAll(CommentActions.of(models.comments(), () -> show(Panel.COMMENTS)));
        VersionsSection versions =
                new VersionsSection(models.versions(), host, models.overlay()::compareWith, context.ui());
        actions.addAll(versions.actions());
        actions.addAll(LinkActions.of(editor, context.ui(), this::showPanel, host::closePanel));
        lifetime.add(editor.followed().listen(address -> context.ui().desk().browse(address)));
        badges = lifetime.add(new LinkBadges(editor, context.ui()));
        pins = lifetime.add(new CommentPins(models.comments(), view, context.ui(), this::focusCanvas));
        minimap = lifetime.add(new Minimap(editor, view, context.settings(), context.ui()));
        actions.add(Action.of("canvas.minimap", Category.VIEW, minimap::toggle)
                .icon(Feather.MAP)
                .keys("Alt+M")
                .in(Scope.CANVAS));
        starting = lifetime.add(new StartingPoints(
                editor, context, host, view, this::showPanel, () -> new EmptyHint(context.ui(), describe::open)));
        actions.addAll(starting.actions());
        Pin registered = context.registry().registerAll(actions);
        states = lifetime.add(new DrawingStates(project, models.overlay(), models.system(), view, context.ui()));
        side = new SidePanel(
                new DrawingPanels(editor, models, versions, states, host, this::present, context, lifetime).makers(),
                this::focusCanvas,
                context.ui());
        lifetime.add(Fx.watch(
                models.comments().unreadProperty(),
                unread -> side.count(
                        Panel.COMMENTS, unread.intValue(), context.ui().text("comments.count-unread", unread))));
        ToolStrip strip = lifetime.add(new ToolStrip(editor, canvasActions, context.registry(), context.ui()));
        registered.close();
        setTop(strip);
        ruled = lifetime.add(new RuledBoard(
                editor, board(project.projectProperty().get().name(), pictures, imported), view, context.ui()));
        setCenter(ruled);
        setRight(side);
        left = new HBox();
        Standby.fill(left, starting.library(), describe);
        left.widthProperty().subscribe(this::tellInset);
        setLeft(left);
        lifetime.add(context.settings().listen(_ -> showRulers()));
        lifetime.add(Fx.watch(context.appearance(), now -> ruled.wear(CanvasThemes.of(now))));
        showRulers();
        lifetime.add(Fx.watch(context.shell().zenProperty(), zen -> showZen(strip, zen)));
        lifetime.add(editor.drops().listen(services::finish));
        lifetime.add(new DrawingNews(editor, host, context.ui()));
        side.setOpen(memory.isPanelOpen());
        side.bringToFront(memory.panel());
        lifetime.add(side.seen()
                .watch(panel ->
                        states.lookAtChecks(panel.filter(Panel.CHECKS::equals).isPresent())));
        LastPlace place = lifetime.add(new LastPlace(editor, memory));
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> place.settle());
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> place.settle());
        lifetime.add(new LookKeeper(editor, view, this, context.appearance()::getValue, shared.look(), context.work()));
    }

    private StackPane board(String project, Pictures pictures, SystemImport imported) {
        DropVeil veil = new DropVeil();
        new DropTarget(veil, editor, host, pictures, imported, project, context.ui()).install(view);
        new CanvasMenu(editor, context.registry(), context.ui()).install(view);
        StackPane.setAlignment(find, Pos.TOP_RIGHT);
        StackPane.setMargin(find, new Insets(12));
        OverlayBar bar = lifetime.add(new OverlayBar(models.overlay(), context.ui()));
        StackPane.setAlignment(bar, Pos.TOP_LEFT);
        StackPane.setMargin(bar, new Insets(12));
        StackPane.setAlignment(minimap, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(minimap, new Insets(12));
        lifetime.add(new FloatingControls(editor, view, context.shell().cornerProperty(), List.of(minimap, bar)));
        StackPane board = new StackPane();
        Standby.fill(board, view, starting.empty(), starting.dragged(), badges, pins, minimap, bar, find, veil);
        return board;
    }

    /// What floats over the drawing's corner keeps off the panels there.
    private void tellInset() {
        if (getScene() != null) {
            context.shell().insetProperty().set(left.getWidth() + ruled.inset());
        }
    }

    private void showRulers() {
        boolean shown = context.settings().getFlag(CanvasPreferences.RULERS, false);
        ruled.setRuled(shown && !context.shell().zenProperty().get());
        tellInset();
    }

    @Override
    public void zen() {
        boolean zen = !context.shell().zenProperty().get();
        context.shell().zenProperty().set(zen);
        focusCanvas();
    }

    /// Only the drawing is seen; the same keys bring the rest back.
    private void showZen(ToolStrip strip, boolean zen) {
        Nodes.toggle(strip, !zen);
        side.setOpen(!zen && memory.isPanelOpen());
        showRulers();
    }

    /// What it is painted with is made meanwhile.
    @Override
    public void present() {
        List<CanvasRecord> records = editor.document().records();
        context.painters().use(context.work(), paint -> {
            Editor shown = Tools.editor(Document.of(records), IdGenerator.system(), paint.measure());
            CanvasView picture = new CanvasView(
                    shown, paint.painter(), context.appearance(), context.ui().texts(), new LiveWords(context.ui()));
            picture.showStates(states.live().get(), new LiveWords(context.ui()));
            new PresentStage(shown, picture, getScene().getWindow(), context.ui()).start();
        });
    }

    List<Action> actions() {
        return actions;
    }

    Seen seen() {
        return Seen.of(
                editor.viewport().camera().get(), editor.viewport().size().get());
    }

    @Nullable
    ElementId selectedService() {
        return fromHost.selectedService();
    }

    long revision() {
        return shared.revision();
    }

    /// Panels are as they were left, in this drawing or in another.
    void comesToFront() {
        side.setOpen(memory.isPanelOpen() && !context.shell().zenProperty().get());
        side.bringToFront(memory.panel());
        minimap.restore();
        context.shell().insetProperty().set(left.getWidth() + ruled.inset());
        starting.restore();
    }

    boolean has(ElementId element) {
        return editor.document().element(element) != null;
    }

    void select(ElementId element) {
        editor.selection().set(Set.of(element));
        Rect bounds = editor.selection().bounds();
        if (bounds != null) {
            editor.viewport().reveal(bounds);
        }
    }

    @Override
    public void show(Panel panel) {
        side.show(panel);
        memory.keepPanel(side.isOpen(), side.front());
    }

    @Override
    public void toggle() {
        side.setOpen(!side.isOpen());
        memory.keepPanel(side.isOpen(), side.front());
    }

    /// Adds a copy of this drawing, with its layers, in the middle of what is seen.
    void insert(List<CanvasRecord> records) {
        editor.copying()
                .insert(Document.of(records), editor.viewport().visible().center());
        Rect bounds = editor.selection().bounds();
        if (bounds != null) {
            editor.viewport().reveal(bounds);
        }
    }

    /// Puts the first things on an empty drawing.
    void begin(List<Element> elements) {
        starting.insert(elements);
    }

    /// Puts all of another drawing on an empty one.
    void begin(Document drawing) {
        editor.change(edit -> RestoreVersion.plan(edit, drawing));
        editor.commands().zoomToFit();
    }

    @Override
    public void find() {
        find.open();
    }

    @Override
    public void askForArray() {
        if (!editor.selection().isEmpty()) {
            showPanel(new ArrayPanel(editor, context.ui(), host::closePanel));
        }
    }

    private void showPanel(Region panel) {
        panel.getStylesheets().addAll(CanvasPage.sheet());
        host.showPanel(panel);
    }

    @Override
    public void pickService() {
        services.pick();
    }

    @Override
    public void focusCanvas() {
        view.requestFocus();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
