package dev.tone.gallery;

import java.util.List;
import javafx.application.Application;

/// Starts the gallery: a window to look through, or `--snapshot DIR` for a picture of each page in every theme. It does
/// not extend `Application`, because on the class path the Java launcher would refuse such a main class.
public final class Gallery {
    private Gallery() {}

    public static void main(String[] args) {
        if (!List.of(args).isEmpty() && (args.length != 2 || !args[0].equals("--snapshot"))) {
            System.err.println("usage: gallery [--snapshot DIR]");
            System.exit(2);
        }
        Application.launch(GalleryApp.class, args);
    }
}
