package dev.tone.desktop.shop;

class FeatureInACircle {
    final Object counter = new dev.tone.desktop.till.Counter();
}
