package dev.tone.desktop.kit.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What lies outside the window: clipboard, browser, file choosers.
public interface Desk {
    void copy(String text);

    /// The text in the clipboard, empty when there is none.
    String pasted();

    /// Opens an `http` or `https` address in the person's browser; anything else is refused.
    void browse(String url);

    /// Shows a file or folder in the system's file manager.
    void reveal(Path path);

    Optional<Path> chooseSaveFile(String title, String suggestedName);

    Optional<Path> chooseFolder(String title);

    List<Path> chooseFiles(String title);
}
