package dev.tone.desktop.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsViewTest {
    @TempDir
    Path folder;

    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void show(@Nullable Path list) throws Exception {
        Fixture workspace = new Fixture(folder);
        window.show(() -> {
            DiagnosticsViewModel model = new DiagnosticsViewModel(
                    () -> null,
                    List::of,
                    folder,
                    "1.2.3",
                    workspace.work,
                    workspace.notices,
                    window.ui.texts(),
                    window.ui.formats());
            Runnable licenses =
                    list == null ? null : new LicensesPanel(list, window.dialogs, workspace.work, window.ui)::show;
            return new DiagnosticsView(model, licenses, window.ui).node();
        });
        window.awaitShown("#page-diagnostics");
    }

    @Test
    void what_others_made_is_told_with_its_licenses() throws Exception {
        show(Files.writeString(folder.resolve("third-party.txt"), "org.slf4j:slf4j-api 2.0 - MIT"));

        window.click("#diagnostics-licenses");

        window.awaitShown("#licenses-dialog");
        assertThat(window.on(() -> ((TextArea) window.find("#licenses-text")).getText()))
                .isEqualTo("org.slf4j:slf4j-api 2.0 - MIT");
        window.click("#licenses-copy");
        assertThat(window.desk.copied).containsExactly("org.slf4j:slf4j-api 2.0 - MIT");
        window.click("#licenses-close");
        window.awaitGone("#licenses-dialog");
    }

    @Test
    void where_nothing_is_shipped_there_is_nothing_to_tell() throws Exception {
        show(null);

        assertThat(window.isShown("#diagnostics-bundle")).isTrue();
        assertThat(window.isShown("#diagnostics-licenses")).isFalse();
    }
}
