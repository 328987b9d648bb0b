package dev.tone.desktop.kit.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What lies outside the window: clipboard, browser, file choosers.
public interface Desk {
    void copy(String text);

    /// Puts one thing into the clipboard in every form that it has.
    void copy(Clip clip);

    /// The text in the clipboard, empty when there is none.
    String pasted();

    /// What was copied in the product's own form, here or in another window; empty when it is something else.
    String pastedOwn();

    /// The picture in the clipboard as a PNG.
    Optional<byte[]> pastedPicture();

    /// The files in the clipboard.
    List<Path> pastedFiles();

    /// Opens an `http` or `https` address in the person's browser; anything else is refused.
    void browse(String url);

    /// Shows a file or folder in the system's file manager.
    void reveal(Path path);

    Optional<Path> chooseSaveFile(String title, String suggestedName);

    Optional<Path> chooseFolder(String title);

    List<Path> chooseFiles(String title);
}
