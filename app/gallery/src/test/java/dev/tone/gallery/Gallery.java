package dev.tone.gallery;

import javafx.application.Application;

/// Starts the gallery: a window to look through, or `--snapshot DIR` for a picture of each page in every theme, in
/// English or the language whose code follows. It does not extend `Application`, because on the class path the Java
/// launcher
/// would refuse such a main class.
public final class Gallery {
    private Gallery() {}

    public static void main(String[] args) {
        boolean snapshot = args.length > 1 && args.length < 4 && args[0].equals("--snapshot");
        if (args.length > 0 && !snapshot) {
            System.err.println("usage: gallery [--snapshot DIR [LANGUAGE]]");
            System.exit(2);
        }
        Application.launch(GalleryApp.class, args);
    }
}
