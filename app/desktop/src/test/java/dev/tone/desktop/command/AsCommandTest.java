package dev.tone.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsCommandTest {
    private ViewWindow window;
    private Fixture workspace;
    private Pin offered;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = ViewWindow.open();
        workspace = new Fixture(folder);
        window.show(() -> {
            TextField reason = new TextField();
            reason.setId("reason");
            Button lock = Nodes.button("lock", "Lock", () -> {});
            AsCommand.on(lock, () -> List.of("lock", "production", "-r", reason.getText()));
            Button stop = AsCommand.on(Nodes.button("stop", "Stop", () -> {}), "sites", "--stop", "preview");
            VBox box = new VBox(stop, lock, reason, Nodes.button("plain", "Plain", () -> {}));
            offered = new CommandMenu(new CommandLines(() -> "shop", List.of()), workspace.notices, window.ui)
                    .offerIn(box);
            return box;
        });
        window.awaitShown("#stop");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void what_is_marked_is_copied_with_what_was_typed_until_then() throws Exception {
        window.rightClick("#stop");
        window.click("#copy-as-command");
        window.until(() -> !window.desk.copied.isEmpty(), "it is copied");
        assertThat(window.desk.copied).containsExactly("tone sites --stop preview -p shop");

        window.type("#reason", "moving house");
        window.rightClick("#lock");
        window.click("#copy-as-command");
        window.until(() -> window.desk.copied.size() == 2, "it is copied, too");
        assertThat(window.desk.copied.getLast()).isEqualTo("tone lock production -r 'moving house' -p shop");
    }

    @Test
    void nothing_is_offered_elsewhere_and_nothing_once_the_project_is_closed() throws Exception {
        window.rightClick("#plain");
        assertThat(window.isShown("#copy-as-command")).isFalse();

        window.on(() -> {
            offered.close();
            return null;
        });
        window.rightClick("#stop");
        assertThat(window.isShown("#copy-as-command")).isFalse();
    }
}
