package dev.tone.desktop.shop;

class FeatureThatKnowsThePlatform {
    final Object facade = new dev.tone.platform.one.One();
}
