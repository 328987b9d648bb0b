package dev.tone.gallery;

import dev.tone.desktop.kit.view.Ui;
import java.util.function.Function;
import javafx.scene.Node;

/// A control or a group of controls in all their states.
///
/// @param name of the picture's file
record GalleryPage(String name, String title, Function<Ui, Node> content) {}
