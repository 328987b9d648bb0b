package dev.tone.gallery;

import static dev.tone.gallery.DrawingSamples.WORK;
import static dev.tone.gallery.DrawingSamples.emptyFolder;
import static dev.tone.gallery.DrawingSamples.sized;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.library.LibraryFolder;
import dev.tone.desktop.canvas.gallery.Previews;
import dev.tone.desktop.canvas.library.LibraryModel;
import dev.tone.desktop.canvas.library.LibraryPanel;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.id.IdGenerator;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A person's own parts.
final class LibraryPages {
    static final List<GalleryPage> ALL =
            List.of(new GalleryPage("library", "Library", (ui, look) -> library(ui, look)));

    private static final LibraryPanel.Target NOWHERE = new LibraryPanel.Target() {
        @Override
        public void insert(List<Element> elements) {}

        @Override
        public void drop(List<Element> elements, double screenX, double screenY) {}

        @Override
        public void hover(@Nullable Image picture, double screenX, double screenY) {}
    };

    private LibraryPages() {}

    private static Node library(Ui ui, Appearance look) {
        Region empty = panel(model(ui), ui, look);
        LibraryModel model = model(ui);
        Editor editor = Samples.drawing();
        List<Element> elements = editor.document().elements();
        model.add("Orders", elements);
        model.add("A service as we always begin one, with its database and its queue", elements.subList(1, 4));
        model.add("캐시", elements.subList(3, 4));
        Region filled = panel(model, ui, look);
        Region searched = panel(model, ui, look);
        ((TextField) Objects.requireNonNull(searched.lookup("#library-search"))).setText("ord");
        return new HBox(24, empty, filled, searched);
    }

    private static LibraryModel model(Ui ui) {
        return new LibraryModel(
                new LibraryFolder(emptyFolder()),
                WORK,
                new Notices(ui.texts()),
                ui.texts(),
                IdGenerator.system(),
                Clock.systemUTC());
    }

    private static Region panel(LibraryModel model, Ui ui, Appearance look) {
        return sized(
                new LibraryPanel(
                        model,
                        NOWHERE,
                        new Previews(WORK),
                        new SimpleObjectProperty<>(look),
                        ui,
                        () -> {},
                        () -> {},
                        () -> {}),
                248,
                420);
    }
}
