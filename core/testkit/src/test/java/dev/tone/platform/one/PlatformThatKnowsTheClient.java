package dev.tone.platform.one;

class PlatformThatKnowsTheClient {
    final Object client = new dev.tone.client.ClientThatKnowsThePlatform();
}
