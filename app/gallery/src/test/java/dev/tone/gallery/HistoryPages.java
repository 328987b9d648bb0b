package dev.tone.gallery;

import static dev.tone.gallery.DrawingSamples.WORK;
import static dev.tone.gallery.DrawingSamples.beside;
import static dev.tone.gallery.DrawingSamples.emptyFolder;
import static dev.tone.gallery.DrawingSamples.select;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.version.Version;
import dev.tone.canvas.version.VersionFolder;
import dev.tone.desktop.canvas.history.HistoryPanel;
import dev.tone.desktop.canvas.history.HistoryViewModel;
import dev.tone.desktop.canvas.history.VersionPrompts;
import dev.tone.desktop.canvas.history.VersionsSection;
import dev.tone.desktop.canvas.history.VersionsViewModel;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.IdGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What was done to a drawing, and the versions of it that have a name.
final class HistoryPages {
    static final List<GalleryPage> ALL =
            List.of(new GalleryPage("history", "History of a drawing", (ui, _) -> history(ui)));

    private static final VersionPrompts NO_ONE = new VersionPrompts() {
        @Override
        public void tell(String text) {}

        @Override
        public void offer(Notice.Tone tone, String text, List<Notice.Offer> offers) {}

        @Override
        public void newCanvas(String name, Document drawing) {}

        @Override
        public void ask(String title, String text, String verb, String value, Consumer<String> named) {}
    };

    private HistoryPages() {}

    private static Node history(Ui ui) {
        Editor edited = Samples.drawing();
        edit(edited);
        Editor started = Samples.drawing();
        return beside(640, panel(edited, folder(edited, ui), ui), panel(started, new VersionFolder(emptyFolder()), ui));
    }

    private static Region panel(Editor editor, VersionFolder folder, Ui ui) {
        VersionsViewModel versions =
                new VersionsViewModel(editor, folder, WORK, IdGenerator.system(), ui.formats()::now);
        return new HistoryPanel(
                new HistoryViewModel(editor), new VersionsSection(versions, NO_ONE, (_, _) -> {}, ui), ui);
    }

    /// Some of it undone.
    private static void edit(Editor editor) {
        editor.commands().placeService(ServiceKind.SEARCH, new Point(1_100, 300));
        select(editor, "Orders API");
        editor.arranging().nudge(16, 0);
        editor.commands().restyle(style -> style.withOpacity(0.5));
        editor.copying().duplicate();
        select(editor, "Mailer", "Orders API");
        editor.grouping().group();
        editor.commands().delete();
        editor.commands().undo();
        editor.commands().undo();
    }

    private static VersionFolder folder(Editor editor, Ui ui) {
        VersionFolder folder = new VersionFolder(emptyFolder());
        Instant now = ui.formats().now();
        List<String> names = List.of("Before the queue", "As agreed with the operators in the second week of May", "1");
        for (int i = 0; i < names.size(); i++) {
            folder.save(
                    new Version("v" + i, names.get(i), now.minus(Duration.ofHours(1L << 3 * i)), 4 + 3 * i),
                    editor.document().records());
        }
        return folder;
    }
}
