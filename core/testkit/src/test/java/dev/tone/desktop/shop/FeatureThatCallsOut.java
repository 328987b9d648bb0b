package dev.tone.desktop.shop;

class FeatureThatCallsOut {
    final Object client = new okhttp3.OkHttpClient();
}
