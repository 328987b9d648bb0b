package dev.tone.platform.one;

class FacadeThatCallsOut {
    final Object client = new okhttp3.OkHttpClient();
}
