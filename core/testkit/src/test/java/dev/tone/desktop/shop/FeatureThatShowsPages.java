package dev.tone.desktop.shop;

class FeatureThatShowsPages {
    final Object page = new javafx.scene.web.Page();
}
