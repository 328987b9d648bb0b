package dev.tone.gallery;

import static dev.tone.gallery.DrawingSamples.select;
import static dev.tone.gallery.DrawingSamples.settings;
import static dev.tone.gallery.DrawingSamples.sized;
import static dev.tone.gallery.DrawingSamples.view;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.canvas.links.LinkActions;
import dev.tone.desktop.canvas.links.LinkBadges;
import dev.tone.desktop.canvas.look.Look;
import dev.tone.desktop.canvas.look.LookView;
import dev.tone.desktop.canvas.minimap.Minimap;
import dev.tone.desktop.canvas.ruler.RuledBoard;
import dev.tone.desktop.canvas.view.CanvasThemes;
import dev.tone.desktop.canvas.view.CanvasView;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The picture of a drawing, and what lies over and around it.
final class BoardPages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("board", "Drawing", (ui, look) -> picture(ui, look)),
            new GalleryPage("board-labels", "Drawing, what is written on it", (ui, look) -> labels(ui, look)),
            new GalleryPage("board-ruled", "Drawing, rulers and map", (ui, look) -> ruled(ui, look)),
            new GalleryPage("links", "Links", (ui, look) -> links(ui, look)),
            new GalleryPage("board-opening", "Drawing, while it opens", (ui, look) -> lastLook(ui, look)));

    private static final double WIDTH = 880;
    private static final double HEIGHT = 520;

    private BoardPages() {}

    private static Node picture(Ui ui, Appearance look) {
        Editor editor = Samples.drawing();
        select(editor, "Orders API");
        return view(editor, WIDTH, HEIGHT, ui, look);
    }

    /// Lines with corners, one of them selected, and shapes that long words are written in.
    private static Node labels(Ui ui, Appearance look) {
        Editor editor = Samples.emptyDrawing();
        ElementId web = editor.commands().placeService(ServiceKind.WEB, new Point(100, 60));
        ElementId api = editor.commands().placeService(ServiceKind.API, new Point(520, 220));
        ElementId jobs = editor.commands().placeService(ServiceKind.QUEUE, new Point(160, 420));
        ElementId line = connect(editor, web, api, "requests");
        connect(editor, api, jobs, "amqp");
        connect(editor, web, jobs, "amqp");
        String[] texts = {"Paid?", "Approved", "Is it approved?", "Zahlungsbestätigung"};
        for (int i = 0; i < texts.length; i++) {
            shape(editor, ShapeKind.DIAMOND, new Rect(760 + 150 * (i % 2), 20 + 130 * (i / 2), 130, 100), texts[i]);
        }
        shape(editor, ShapeKind.ELLIPSE, new Rect(760, 300, 130, 64), "Notifications");
        shape(editor, ShapeKind.RECTANGLE, new Rect(910, 300, 130, 64), "Notifications");
        editor.selection().set(List.of(line));
        return view(editor, WIDTH, HEIGHT, ui, look);
    }

    private static ElementId connect(Editor editor, ElementId from, ElementId to, String protocol) {
        ElementId id = editor.newId();
        editor.commands()
                .add(ConnectorElement.between(
                                editor.newHead(id),
                                new End.Attached(from, null, Point.ORIGIN),
                                new End.Attached(to, null, Point.ORIGIN))
                        .withProtocol(protocol));
        return id;
    }

    private static void shape(Editor editor, ShapeKind kind, Rect bounds, String text) {
        editor.commands().add(new ShapeElement(editor.newHead(editor.newId()), bounds, kind, text));
    }

    private static Node ruled(Ui ui, Appearance look) {
        Editor editor = Samples.drawing();
        select(editor, "Orders API", "Jobs");
        CanvasView view = view(editor, WIDTH, HEIGHT, ui, look);
        editor.viewport().zoomTo(1);
        Minimap map = new Minimap(editor, view, settings(), ui);
        map.toggle();
        StackPane.setAlignment(map, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(map, new Insets(12));
        RuledBoard board = new RuledBoard(editor, new StackPane(view, map), view, ui);
        board.wear(CanvasThemes.of(look));
        board.setRuled(true);
        return board;
    }

    private static Node links(Ui ui, Appearance look) {
        Editor editor = Samples.drawing();
        select(editor, "Storefront", "sample-orders-api-to-orders");
        editor.commands().link("https://shop.example/");
        CanvasView view = view(editor, WIDTH, 400, ui, look);
        LinkBadges badges = sized(new LinkBadges(editor, ui), WIDTH, 400);
        StackPane board = sized(new StackPane(view, badges), WIDTH, 400);
        Region known = panel(editor, ui);
        select(editor, "Sessions");
        Region fresh = panel(editor, ui);
        Region wrong = panel(editor, ui);
        ((TextField) Objects.requireNonNull(wrong.lookup("#link-address"))).setText("not an address");
        ((Button) Objects.requireNonNull(wrong.lookup("#link-set"))).fire();
        return Looks.column(new HBox(24, fresh, known, wrong), board);
    }

    private static Region panel(Editor editor, Ui ui) {
        StackPane place = new StackPane();
        for (Action action : LinkActions.of(editor, ui, place.getChildren()::setAll, () -> {})) {
            if (action.id().equals("canvas.link")) {
                action.trigger();
            }
        }
        return (Region) place.getChildren().getFirst();
    }

    private static Node lastLook(Ui ui, Appearance look) {
        Editor editor = Samples.drawing();
        CanvasView view = view(editor, WIDTH, HEIGHT, ui, look);
        StackPane frame = new StackPane(view);
        new Scene(frame, WIDTH, HEIGHT);
        frame.applyCss();
        frame.layout();
        CanvasView.Shot shot = Objects.requireNonNull(view.shoot());
        return sized(
                new StackPane(
                        new LookView(new Look(0, 0, shot.width(), shot.height(), shot.scale(), look, shot.pixels()))),
                WIDTH,
                HEIGHT);
    }
}
