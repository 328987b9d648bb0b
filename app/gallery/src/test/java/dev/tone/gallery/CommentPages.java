package dev.tone.gallery;

import static dev.tone.gallery.DrawingSamples.CANVAS;
import static dev.tone.gallery.DrawingSamples.element;
import static dev.tone.gallery.DrawingSamples.settings;
import static dev.tone.gallery.DrawingSamples.sized;
import static dev.tone.gallery.DrawingSamples.view;

import dev.tone.canvas.document.Comment;
import dev.tone.canvas.editor.Commenting;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.desktop.canvas.comments.CommentPins;
import dev.tone.desktop.canvas.comments.CommentsPanel;
import dev.tone.desktop.canvas.comments.CommentsViewModel;
import dev.tone.desktop.canvas.view.CanvasView;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.workspace.LocalPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// What people say about a drawing.
final class CommentPages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("comments", "Comments", (ui, _) -> lists(ui)),
            new GalleryPage("comments-thread", "Comments, a thread", (ui, look) -> board(ui, look, 1)),
            new GalleryPage("comments-long", "Comments, a long thread", (ui, look) -> board(ui, look, 2)),
            new GalleryPage("comments-resolved", "Comments, a resolved thread", (ui, look) -> resolved(ui, look)),
            new GalleryPage("comments-new", "Comments, a new one", (ui, look) -> begun(ui, look)));

    private static final Commenting.Author MINA = new Commenting.Author("mina", "김민아");
    private static final Commenting.Author ADA = new Commenting.Author("ada", "Ada Byron of the Analytical Engines");
    private static final double WIDTH = 880;
    private static final double HEIGHT = 520;

    private CommentPages() {}

    private static Node lists(Ui ui) {
        HBox all = new HBox(24);
        for (String filter : List.of("open", "resolved", "all")) {
            CommentsPanel panel = new CommentsPanel(model(discussed(settings(), ui), settings(), ui), ui);
            ((ToggleButton) Objects.requireNonNull(panel.lookup("#comments-" + filter))).fire();
            all.getChildren().add(sized(panel, 280, 420));
        }
        return all;
    }

    private static Node board(Ui ui, Appearance look, int step) {
        SettingsStore settings = settings();
        Editor editor = discussed(settings, ui);
        return board(editor, model(editor, settings, ui), ui, look, model -> {
            for (int i = 0; i < step; i++) {
                model.step(1);
            }
        });
    }

    private static Node resolved(Ui ui, Appearance look) {
        SettingsStore settings = settings();
        Editor editor = discussed(settings, ui);
        CommentsViewModel model = model(editor, settings, ui);
        // The list says which threads there are to step through.
        CommentsPanel list = new CommentsPanel(model, ui);
        ((ToggleButton) Objects.requireNonNull(list.lookup("#comments-resolved"))).fire();
        return board(editor, model, ui, look, threads -> threads.step(1));
    }

    private static Node begun(Ui ui, Appearance look) {
        SettingsStore settings = settings();
        Editor editor = discussed(settings, ui);
        return board(editor, model(editor, settings, ui), ui, look, model -> {
            DrawingSamples.select(editor, "Sessions");
            model.begin();
        });
    }

    private static Node board(
            Editor editor,
            CommentsViewModel model,
            Ui ui,
            Appearance look,
            java.util.function.Consumer<CommentsViewModel> open) {
        CanvasView view = view(editor, WIDTH, HEIGHT, ui, look);
        CommentPins pins = sized(new CommentPins(model, view, ui, () -> {}), WIDTH, HEIGHT);
        StackPane board = sized(new StackPane(view, pins), WIDTH, HEIGHT);
        open.accept(model);
        return board;
    }

    private static CommentsViewModel model(Editor editor, SettingsStore settings, Ui ui) {
        return new CommentsViewModel(editor, CANVAS, settings, ui.formats()::now);
    }

    /// Three threads that are open, and one that is resolved.
    private static Editor discussed(SettingsStore settings, Ui ui) {
        Editor editor = Samples.drawing();
        LocalPerson person = LocalPerson.of(settings);
        Commenting.Author me = new Commenting.Author(person.id(), person.name());
        Instant now = ui.formats().now();
        Commenting said = editor.commenting();
        String queue = begin(editor, "Jobs", MINA, "큐가 가득 차면 어떻게 되나요? @Ada", now.minus(Duration.ofDays(3)));
        said.reply(queue, ADA, "It waits, and then it refuses.", now.minus(Duration.ofDays(2)));
        said.resolve(queue, true);
        said.begin(Comment.Pin.at(new Point(1_100, 80)), me, "Where do pictures go?", now.minus(Duration.ofHours(30)));
        String api = begin(
                editor,
                "Orders API",
                ADA,
                "Every order is written twice here, once for the shop and once for the ledger. When the second one"
                        + " fails the first one stays, and nobody hears of it until the month is closed.",
                now.minus(Duration.ofHours(5)));
        said.reply(
                api,
                MINA,
                "An outbox would do: https://microservices.io/patterns/data/transactional-outbox.html",
                now.minus(Duration.ofHours(4)));
        said.reply(api, me, "@김민아 yes.\nI draw it tomorrow.", now.minus(Duration.ofHours(3)));
        said.reply(
                api,
                ADA,
                "Then the worker has to read it, and the queue is not needed any more.",
                now.minus(Duration.ofHours(2)));
        begin(editor, "Storefront", MINA, "Behind a CDN?", now.minus(Duration.ofMinutes(12)));
        return editor;
    }

    private static String begin(Editor editor, String on, Commenting.Author author, String text, Instant at) {
        Commenting said = editor.commenting();
        return Objects.requireNonNull(said.begin(said.pinOn(element(editor, on).id()), author, text, at));
    }
}
