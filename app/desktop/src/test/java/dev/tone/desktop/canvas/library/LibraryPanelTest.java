package dev.tone.desktop.canvas.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.library.LibraryFolder;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.canvas.gallery.Previews;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.id.IdGenerator;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryPanelTest {
    @Test
    void a_long_name_is_shortened_and_does_not_make_the_list_scroll_sideways(@TempDir Path folder) throws Exception {
        Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
        editor.commands().placeService(ServiceKind.API, new Point(0, 0));
        Fixture fixture = new Fixture();
        try (ViewWindow window = ViewWindow.open()) {
            window.show(() -> {
                LibraryModel model = new LibraryModel(
                        new LibraryFolder(folder),
                        fixture.work,
                        fixture.notices,
                        fixture.texts,
                        IdGenerator.system(),
                        window.clock);
                model.add(
                        "A service as we always begin one, with its database and its queue",
                        editor.document().elements());
                LibraryPanel panel = new LibraryPanel(
                        model,
                        new Nowhere(),
                        new Previews(fixture.work),
                        new SimpleObjectProperty<>(Appearance.LIGHT),
                        window.ui,
                        () -> {},
                        () -> {},
                        () -> {});
                panel.getStylesheets().add("/dev/tone/desktop/canvas/canvas.css");
                return new HBox(panel);
            });
            window.awaitShown(".library-name");

            assertThat(window.<Boolean>on(() -> window.find("#library-list").lookupAll(".scroll-bar").stream()
                            .anyMatch(bar -> bar instanceof ScrollBar each
                                    && each.getOrientation() == Orientation.HORIZONTAL
                                    && each.isVisible())))
                    .isFalse();
        }
    }

    private static final class Nowhere implements LibraryPanel.Target {
        @Override
        public void insert(List<Element> elements) {}

        @Override
        public void drop(List<Element> elements, double screenX, double screenY) {}

        @Override
        public void hover(@Nullable Image picture, double screenX, double screenY) {}
    }
}
