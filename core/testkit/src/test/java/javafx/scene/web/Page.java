package javafx.scene.web;

/// Stands for a web view, so that samples can depend on one without the toolkit.
public final class Page {}
