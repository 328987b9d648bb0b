package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.view.ViewWindow;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class StartFailureTest {
    private static final Path FOLDER = Path.of("/data/tone");

    private static String said(IOException why) {
        return StartFailure.Said.of(FOLDER, why, Texts.of(Language.ENGLISH)).text();
    }

    @Test
    void saysWhichFolderWhyAndWhatToDo() {
        assertThat(said(new FileSystemException("/data/tone", null, "Read-only file system")))
                .startsWith("/data/tone: the disk can only be read.")
                .contains("--data");
        assertThat(said(new AccessDeniedException("/data/tone"))).contains("not permitted");
        assertThat(said(new FileSystemException("/data/tone/app", null, "No space left on device")))
                .contains("the disk is full");
        assertThat(said(new IOException("Too many open files"))).contains("Too many open files");
    }

    @Test
    void isAWindowThatAKeyCloses() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        try (ViewWindow window = ViewWindow.open()) {
            window.show(() -> StartFailure.content(
                    StartFailure.Said.of(FOLDER, new AccessDeniedException("x"), window.ui.texts()),
                    () -> closed.set(true)));
            window.awaitShown("#start-failed-quit");
            window.on(() -> {
                window.find("#start-failed-quit").requestFocus();
                return null;
            });

            window.press(KeyCode.ENTER);

            window.until(closed::get, "the window is left");
        }
    }
}
