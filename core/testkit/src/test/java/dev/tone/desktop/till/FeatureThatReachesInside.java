package dev.tone.desktop.till;

class FeatureThatReachesInside {
    final Object till = new dev.tone.desktop.shop.till.Till();
}
